import { civiliteDe } from "../../codes/civilites.ts";
import { isCourriel } from "../../codes/courriel.ts";
import { codeParente } from "../../codes/liens-parente.ts";
import { given } from "../../content/given.ts";
import type { ContentEnfant, ContentResponsable } from "../../content/responsables.ts";
import type { FileSource } from "../../kernel/format.ts";
import { linesOf } from "../../kernel/lines.ts";
import { contentAdresse } from "../adresse-content.ts";
import type { SieclePersonne, SiecleResponsableEleve, SiecleResponsables } from "./schema.ts";
import { niveauDe, type ResponsablesLus, responsablesLus } from "./subject.ts";

/** The persons, each with the pupils they are something to. */
export function responsablesContent(
  document: SiecleResponsables,
  input: FileSource,
): { responsables: ContentResponsable[] } {
  const lus = responsablesLus(document);
  const lines = linesOf(input, lus.personnes);
  return { responsables: lus.personnes.map((personne) => contentResponsable(lus, personne, lines(personne))) };
}

function contentResponsable(lus: ResponsablesLus, personne: SieclePersonne, line: number): ContentResponsable {
  const { lcCivilite, llCivilite, prenom } = personne;
  const adresse = lus.adresses.get(personne.adresseId ?? "");
  return {
    line,
    identifiant: personne.personneId,
    civilite: civiliteDe(lcCivilite ?? llCivilite ?? "") ?? null,
    nom: personne.nomDeFamille,
    nomUsage: personne.nomUsage ?? null,
    courriel: personne.mel !== undefined && isCourriel(personne.mel) ? personne.mel : null,
    telephoneDomicile: personne.telPersonnel ?? null,
    telephoneTravail: personne.telProfessionnel ?? null,
    telephonePortable: personne.telPortable ?? null,
    accepteSms: personne.accepteSms ?? null,
    communicationAdresse: personne.communicationAdresse ?? null,
    profession: personne.codeProfession ?? null,
    enfants: enfantsDe(lus, personne),
    ...given({ prenom, adresse: adresse && contentAdresse(adresse) }),
  };
}

/** Of a pupil linked twice, the first link. */
function enfantsDe({ parPersonne, parEleve }: ResponsablesLus, { personneId }: SieclePersonne): ContentEnfant[] {
  const liens = new Map<string, SiecleResponsableEleve>();
  for (const lien of parPersonne.get(personneId) ?? []) if (!liens.has(lien.eleveId)) liens.set(lien.eleveId, lien);
  const hebergeurs = (eleveId: string) =>
    (parEleve.get(eleveId) ?? []).filter(({ hebergeEleve }) => hebergeEleve).length;
  return [...liens.values()].map((lien) => contentEnfant(lien, hebergeurs(lien.eleveId)));
}

/**
 * A key the layout of the time does not have is absent: only today's says who hosts (siecle.md §3.3). Several who host one
 * pupil say nothing of any.
 */
function contentEnfant(lien: SiecleResponsableEleve, hebergeurs: number): ContentEnfant {
  const { eleveId, respLegal, codeParente: code, percoitLesAides, hebergeEleve, aContacterEnPriorite } = lien;
  return {
    identifiant: eleveId,
    niveau: niveauDe(lien) ?? null,
    parente: (code === undefined ? undefined : codeParente(code)) ?? null,
    paieFrais: lien.paieFraisScolaires ?? null,
    ...given({
      rang: respLegal === undefined ? undefined : rangs[respLegal],
      percoitAides: percoitLesAides,
      heberge: hebergeurs > 1 ? undefined : hebergeEleve,
      prioritaire: aContacterEnPriorite,
    }),
  };
}

const rangs = { "0": null, "1": 1, "2": 2 } as const;
