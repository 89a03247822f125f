import { isCourriel } from "../../codes/courriel.ts";
import { niveauDuMef } from "../../codes/mef.ts";
import { MODALITES_ELECTION } from "../../codes/modalites-election.ts";
import { REGIMES } from "../../codes/regimes.ts";
import type {
  ContentAnDernier,
  ContentEleve,
  ContentLieuNaissance,
  ContentOption,
  ContentScolarite,
} from "../../content/content.ts";
import { given } from "../../content/given.ts";
import type { FileSource } from "../../kernel/format.ts";
import { linesOf } from "../../kernel/lines.ts";
import { contentAdresse } from "../adresse-content.ts";
import { SANS_FIN } from "../simple-types.ts";
import type { SiecleEleve, SiecleEleves } from "./schema.ts";
import { type ElevesLus, elevesLus, ineDe, structuresDe } from "./subject.ts";

const SEXES = { "1": "M", "2": "F" } as const;

/** The pupils, those who left included. A tag that is not there is a value SIECLE does not have: `null` (siecle.md §1.2). */
export function elevesContent(document: SiecleEleves, input: FileSource): { eleves: ContentEleve[] } {
  const lus = elevesLus(document);
  const lines = linesOf(input, lus.eleves);
  const hasGroupes = [...lus.structures.values()].some(({ structure = [] }) =>
    structure.some(({ typeStructure }) => typeStructure === "G"),
  );
  return { eleves: lus.eleves.map((eleve) => contentEleve(lus, eleve, { line: lines(eleve), hasGroupes })) };
}

/** `hasGroupes`: in September nobody is in a group yet, which does not mean that he has none (siecle.md §2.3). */
function contentEleve(lus: ElevesLus, eleve: SiecleEleve, found: { line: number; hasGroupes: boolean }): ContentEleve {
  const [division] = structuresDe(lus, eleve.eleveId, "D");
  const adresse = lus.adresses.get(eleve.adresseId ?? "");
  return {
    line: found.line,
    ine: ineDe(eleve) ?? null,
    siecleEleveId: eleve.eleveId,
    elenoet: eleve.elenoet ?? null,
    nom: eleve.nomDeFamille,
    nomUsage: eleve.nomUsage ?? null,
    prenom: eleve.prenom,
    prenom2: eleve.prenom2 ?? null,
    prenom3: eleve.prenom3 ?? null,
    naissance: eleve.dateNaiss ?? null,
    sexe: eleve.codeSexe ? SEXES[eleve.codeSexe] : null,
    lieuNaissance: lieuNaissance(eleve),
    nationalite: eleve.codePaysNat ?? null,
    courriel: eleve.mel !== undefined && isCourriel(eleve.mel) ? eleve.mel : null,
    telephone: eleve.telPersonnel ?? null,
    telephonePortable: eleve.telPortable ?? null,
    classe: division === undefined ? null : { identifiant: division, libelle: division },
    niveau: niveauDuMef(eleve.codeMef ?? "") ?? null,
    scolarite: scolarite(lus, eleve),
    ...given({
      adresse1: adresse && contentAdresse(adresse),
      groupes: found.hasGroupes ? [...new Set(structuresDe(lus, eleve.eleveId, "G"))] : undefined,
    }),
  };
}

function lieuNaissance(eleve: SiecleEleve): ContentLieuNaissance | null {
  const { codePays, codeDepartementNaiss, codeCommuneInseeNaiss, villeNaiss } = eleve;
  const lieu = {
    pays: codePays ?? null,
    departement: codeDepartementNaiss ?? null,
    communeInsee: codeCommuneInseeNaiss ?? null,
    ville: villeNaiss ?? null,
  };
  return Object.values(lieu).every((each) => each === null) ? null : lieu;
}

function scolarite({ options }: ElevesLus, eleve: SiecleEleve): ContentScolarite {
  const { dateSortie } = eleve;
  return {
    mef: eleve.codeMef ?? null,
    regime: eleve.codeRegime !== undefined && REGIMES.has(eleve.codeRegime) ? eleve.codeRegime : null,
    statut: eleve.codeStatut ?? null,
    doublement: eleve.doublement ?? null,
    entree: eleve.dateEntree ?? null,
    sortie: dateSortie === undefined || dateSortie === SANS_FIN ? null : dateSortie,
    motifSortie: eleve.codeMotifSortie ?? null,
    anDernier: anDernier(eleve),
    ...given({ options: optionsDe(options.get(eleve.eleveId)?.optionsEleve ?? []) }),
  };
}

type Option = NonNullable<ReturnType<ElevesLus["options"]["get"]>>["optionsEleve"][number];

/**
 * LSU needs the modalité: an option without one cannot be told to anybody. A modalité that does not exist spoils the list,
 * of which nothing is said then; a matière that comes twice is said once.
 */
function optionsDe(options: readonly Option[]): ContentOption[] | undefined {
  const said = options.flatMap(({ numOption, codeMatiere: matiere, codeModaliteElect: modalite }, index) =>
    modalite === undefined ? [] : [{ rang: numOption ?? index + 1, matiere, modalite }],
  );
  if (said.some(({ modalite }) => !MODALITES_ELECTION.has(modalite))) return undefined;
  return said.filter(({ matiere }, index) => said.findIndex((each) => each.matiere === matiere) === index);
}

function anDernier({ scolariteAnDernier }: SiecleEleve): ContentAnDernier | null {
  if (scolariteAnDernier === undefined) return null;
  const { codeRne, denomPrinc, denomCompl, codeMef, codeStructure } = scolariteAnDernier;
  return {
    uai: codeRne ?? null,
    etablissement: [denomPrinc, denomCompl].filter((each) => each !== undefined).join(" ") || null,
    mef: codeMef ?? null,
    division: codeStructure ?? null,
  };
}
