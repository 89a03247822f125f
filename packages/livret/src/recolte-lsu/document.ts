import type { Lsu1d } from "@navette/formats";
import type { ClasseBilans, Personne } from "../bilans.ts";
import type { ContenuBilan } from "../completude/bilan.ts";
import { libelleLsu, parcoursDeClasse } from "../completude/classe.ts";
import { type Identite, identiteOf, nomLsu } from "../completude/identite.ts";
import { PERIODICITES } from "../periodes.ts";
import { bilanPeriodique } from "./bilan-periodique.ts";
import type { Depart } from "./depart.ts";
import { classeRef, elementRefs, identifiant, periodeRef } from "./identifiants.ts";

export interface EnteteLsu {
  readonly editeur: string;
  readonly application: string;
  readonly uai: string;
  /** The year the school year begins in. */
  readonly annee: number;
  readonly directeur: Identite & { readonly id: string };
  /** The day the file is made, ISO. */
  readonly dateCreation: string;
}

type Donnees = Lsu1d["donnees"];

/** The document of what leaves, in the order of `departs`. Checks nothing: what may leave was decided before. */
export function documentOf(entete: EnteteLsu, departs: readonly Depart[]): Lsu1d {
  const { editeur, application, uai, annee, directeur, dateCreation } = entete;
  const classes = [...new Set(departs.map(({ classe }) => classe))];
  const enseignants = enseignantsOf(classes);
  const elements = elementRefs(departs.flatMap(({ contenu }) => elementsDe(contenu)));
  const communs = classes.flatMap(parcoursCommun);
  const directeurRef = identifiant("DIR", directeur.id);
  return {
    schemaVersion: "1.0",
    entete: { editeur, application, etablissement: uai },
    donnees: {
      directeurs: [{ ...directeur, id: directeurRef }],
      classes: classes.map(classeLsu),
      eleves: departs.map(eleveLsu),
      periodes: periodesLsu(annee, classes),
      enseignants: [...new Set(enseignants.values())],
      ...(elements.size > 0 && { elementsProgramme: Array.from(elements, ([libelle, id]) => ({ id, libelle })) }),
      ...(communs.length > 0 && { parcoursCommuns: communs }),
      bilansPeriodiques: departs.map(({ classe, bilan, contenu, dateScolarite, dateVerrou, responsables }) => {
        const references = {
          eleveRef: identifiant("ELV", bilan.eleve.id),
          periodeRef: periodeRef(classe),
          enseignantRefs: [...new Set(classe.enseignants.flatMap(({ id }) => enseignants.get(id)?.id ?? []))],
          dateCreation,
          dateScolarite,
          dateVerrou,
          directeurRef,
        };
        return { ...bilanPeriodique(references, contenu, elements), ...(responsables.length > 0 && { responsables }) };
      }),
    },
  };
}

function classeLsu(classe: ClasseBilans): Donnees["classes"][number] {
  const libelle = libelleLsu(classe);
  return { id: classeRef(classe), idBe: classe.identifiantOnde ?? "", ...(libelle !== undefined && { libelle }) };
}

function eleveLsu({ classe, bilan: { eleve }, ine }: Depart): Donnees["eleves"][number] {
  const [nom, prenom] = [nomLsu(eleve.nom), nomLsu(eleve.prenom)];
  return {
    id: identifiant("ELV", eleve.id),
    ine,
    classeRef: classeRef(classe),
    ...(nom !== undefined && { nom }),
    ...(prenom !== undefined && { prenom }),
  };
}

function periodesLsu(annee: number, classes: readonly ClasseBilans[]): NonNullable<Donnees["periodes"]> {
  const periodes = new Map(classes.map((classe) => [periodeRef(classe), classe]));
  return Array.from(periodes, ([id, { periodicite, periode }]) => ({
    id,
    millesime: String(annee),
    indice: periode.indice,
    nbPeriodes: PERIODICITES[periodicite].nombre,
    dateDebut: periode.debut,
    dateFin: periode.fin,
  }));
}

type EnseignantLsu = Donnees["enseignants"][number];

/** The entry of each teacher by our id. Namesakes share one entry: LSU refuses two (lsu.md §8.1). */
function enseignantsOf(classes: readonly ClasseBilans[]): ReadonlyMap<string, EnseignantLsu> {
  const personnes = new Map(
    classes.flatMap(({ enseignants }) => enseignants.map((each): [string, Personne] => [each.id, each])),
  );
  const parNom = new Map<string, EnseignantLsu>();
  const parId = new Map<string, EnseignantLsu>();
  for (const [id, personne] of [...personnes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const identite = identiteOf(personne);
    if (identite === undefined) continue;
    const nom = JSON.stringify([identite.civilite, identite.nom, identite.prenom]);
    const entree = parNom.get(nom) ?? { id: identifiant("ENS", id), ...identite };
    parNom.set(nom, entree);
    parId.set(id, entree);
  }
  return parId;
}

function elementsDe({ acquis }: ContenuBilan): readonly string[] {
  return acquis.flatMap(({ elements, sousDomaines }) => [
    ...elements,
    ...sousDomaines.flatMap((each) => each.elements),
  ]);
}

function parcoursCommun(classe: ClasseBilans): NonNullable<Donnees["parcoursCommuns"]> {
  const { parcours } = parcoursDeClasse({ classe }, classe);
  return parcours.length === 0 ? [] : [{ periodeRef: periodeRef(classe), classeRef: classeRef(classe), parcours }];
}
