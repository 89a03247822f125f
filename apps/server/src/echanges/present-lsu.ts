import {
  constatsOf,
  type Envoi as EnvoiGarde,
  etatEnvoi,
  type FichierPrepare,
  type PreparationLsu,
  type Remplacement,
  rappelsOf,
  reglagesOf,
  verdictOf,
} from "@navette/base";
import { type EcoleBilans, libellePeriode, nomEleve, PERIODICITES } from "@navette/livret";
import type { Decoupe, Envoi, PartLsu, Remplace, Repetition } from "./schemas.ts";
import { differencesInWords } from "./words.ts";

/** What the page of the rehearsal shows. */
export function presentRepetition(
  { ecole, classes, fichiers }: PreparationLsu,
  { indice, decoupe }: { readonly indice: number; readonly decoupe: Decoupe },
): Repetition {
  const noms = nomsOf(ecole);
  const concernees = new Set(fichiers.flatMap(({ part }) => part.classes));
  return {
    annee: ecole.annee,
    indice,
    decoupe,
    parts: fichiers.map((fichier) => presentPart(fichier, noms)),
    classes: classes
      .filter(({ classeId }) => concernees.has(classeId))
      .map(({ classeId, libelle, periodeId, etat }) => ({ id: classeId, libelle, periodeId, etat })),
    constats: distinctConstats(fichiers),
    reglages: reglagesOf(ecole),
    rappels: rappelsOf(ecole.annee),
  };
}

function nomsOf({ classes }: EcoleBilans): ReadonlyMap<string, string> {
  return new Map(classes.flatMap(({ bilans }) => bilans.map(({ eleve }) => [eleve.id, nomEleve(eleve)])));
}

function presentPart({ part, recolte, ...sent }: FichierPrepare, noms: ReadonlyMap<string, string>): PartLsu {
  return {
    libelle: part.libelle,
    classes: part.classes,
    ...verdictOf(recolte),
    identiques: sent.identiques.length,
    telecharges: sent.identiques.filter(({ etat }) => etat !== "prepare").length,
    deposes: sent.identiques.filter(({ etat }) => etat === "depose").length,
    remplaces: sent.remplaces.map((each) => presentRemplace(each, noms)),
    dernierEnvoi: sent.dernierEnvoi ? presentEnvoi(sent.dernierEnvoi) : null,
  };
}

function presentRemplace(
  { eleveId, classeId, prepareLe, etat, differences }: Remplacement,
  noms: ReadonlyMap<string, string>,
): Remplace {
  const nom = noms.get(eleveId) ?? "";
  return { eleve: eleveId, classe: classeId, nom, prepareLe, etat, differences: differencesInWords(differences) };
}

/** What is said of the school, or of a class shared by several files, is said once. */
function distinctConstats(fichiers: readonly FichierPrepare[]): Repetition["constats"] {
  const constats = fichiers.flatMap(({ recolte }) => constatsOf(recolte));
  return [...new Map(constats.map((constat) => [JSON.stringify(constat), constat])).values()];
}

export function presentEnvoi({ perimetre, resume, ...envoi }: EnvoiGarde): Envoi {
  const { indice, nombre, libelle, decoupe } = perimetre;
  return { ...envoi, periode: periodeOf(indice, nombre), libelle, decoupe, etat: etatEnvoi(envoi), ...resume };
}

const PERIODICITE_DE = new Map(
  Object.entries(PERIODICITES).map(([nom, { nombre }]) => [nombre as number, nom as keyof typeof PERIODICITES]),
);

function periodeOf(indice: number, nombre: number | undefined): string {
  const periodicite = nombre === undefined ? undefined : PERIODICITE_DE.get(nombre);
  return libellePeriode(periodicite ?? "periode", indice);
}
