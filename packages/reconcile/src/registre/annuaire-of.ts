import type { Content, ContentClasse, ContentEleve } from "@navette/formats";
import { enfantsFinder } from "../familles/enfants.ts";
import type { Matching } from "../match/match-eleves.ts";
import type { ClasseRef } from "../plan/change.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import { type Annuaire, newTables } from "./annuaire.ts";
import { promise } from "./fiche.ts";

export interface Scolaires {
  /** The pupils the file names, gone ones left out unless the base knows them. */
  readonly matching: Pick<Matching, "paires" | "litiges" | "nouveaux">;
  readonly classeOf: (classe: Pick<ContentClasse, "identifiant" | "libelle">) => ClasseRef | null;
}

/** Where the pupils and the classes are found, once they are recognised; the genres fill in the rest. */
export function annuaireOf(content: Content, base: BaseSnapshot, { matching, classeOf }: Scolaires): Annuaire {
  const tables = newTables();
  const rows = referencesByRow(matching);
  const eleves = knownByEleveId(base);
  for (const [row, reference] of rows) if (row.siecleEleveId) eleves.set(row.siecleEleveId, reference);
  for (const { id, nom, prenom } of base.eleves) tables.nomme(id, `${nom.toUpperCase()} ${prenom}`);
  for (const { id, libelle } of base.classes) tables.nomme(id, libelle);
  for (const [{ nom, prenom }, reference] of rows) tables.nomme(reference, `${nom.toUpperCase()} ${prenom}`);
  const find = enfantsFinder(content, base);
  const ligne = (row: ContentEleve) => rows.get(row) ?? (row.siecleEleveId ? eleves.get(row.siecleEleveId) : undefined);
  return {
    ...tables,
    annee: base.annee,
    classe: (code) => {
      const ref = classeOf({ identifiant: code, libelle: code }) ?? classeOf({ libelle: code });
      if (ref?.kind === "fichier") tables.nomme(promise(ref.changeId), ref.libelle);
      if (!ref) return undefined;
      return ref.kind === "base" ? ref.classeId : promise(ref.changeId);
    },
    eleve: (identifiant) => eleves.get(identifiant),
    ligne,
    enfant: (enfant) => {
      const [found, ...others] = find(enfant);
      if (!found || others.length > 0) return undefined;
      return found.eleveId ?? (found.row && ligne(found.row));
    },
    homonymes: (enfant) => find(enfant).length > 1,
  };
}

/** A row that waits for a decision stands for whoever it will be. */
function referencesByRow({ paires, litiges, nouveaux }: Scolaires["matching"]): Map<ContentEleve, string> {
  return new Map([
    ...paires.map(({ entrant, connu }) => [entrant.row, connu.eleve.id] as const),
    ...litiges.map(({ entrant }) => [entrant.row, promise(`entrant:${entrant.id}`)] as const),
    ...nouveaux.map((entrant) => [entrant.row, promise(`entrant:${entrant.id}`)] as const),
  ]);
}

function knownByEleveId({ eleves }: BaseSnapshot): Map<string, string> {
  return new Map(
    eleves.flatMap(({ id, identifiants }) =>
      identifiants.flatMap(({ source, valeur }) => (source === "siecle-eleve-id" ? [[valeur, id] as const] : [])),
    ),
  );
}
