import type { SiecleEleve, SiecleEleves } from "./schema.ts";

type Donnees = SiecleEleves["donnees"];
export type Options = NonNullable<Donnees["options"]>[number];
export type Structures = NonNullable<Donnees["structures"]>[number];
export type Adresse = NonNullable<Donnees["adresses"]>[number];

/** The blocks of an élèves file, brought together by ELEVE_ID. */
export interface ElevesLus {
  readonly document: SiecleEleves;
  readonly eleves: readonly SiecleEleve[];
  readonly parId: ReadonlyMap<string, SiecleEleve>;
  readonly options: ReadonlyMap<string, Options>;
  readonly structures: ReadonlyMap<string, Structures>;
  readonly adresses: ReadonlyMap<string, Adresse>;
  /** ISO day of the export, empty when the file does not say. */
  readonly leJour: string;
}

export function elevesLus(document: SiecleEleves): ElevesLus {
  const { eleves = [], options = [], structures = [], adresses = [] } = document.donnees;
  return {
    document,
    eleves,
    parId: new Map(eleves.map((eleve) => [eleve.eleveId, eleve])),
    options: new Map(options.map((each) => [each.eleveId, each])),
    structures: new Map(structures.map((each) => [each.eleveId, each])),
    adresses: new Map(adresses.map((each) => [each.adresseId, each])),
    leJour: document.parametres?.dateExport ?? "",
  };
}

/** The codes of the divisions, or of the groups, of a pupil: in any order in the file (siecle.md §2.3). */
export const structuresDe = ({ structures }: ElevesLus, eleveId: string, type: "D" | "G"): string[] =>
  (structures.get(eleveId)?.structure ?? [])
    .filter((each) => each.typeStructure === type)
    .map((each) => each.codeStructure);

/** Whether he is no longer there on the day of the export; his last day is still his (siecle.md §2.5). */
export const isParti = ({ leJour }: ElevesLus, { dateSortie }: SiecleEleve): boolean =>
  dateSortie !== undefined && dateSortie < leJour;

/** The INE in force: the others only stood beside it from 2017 to 2020 (siecle.md §2.4). */
export const ineDe = ({ idNational, ineRnie, ineBea }: SiecleEleve) => idNational ?? ineRnie ?? ineBea;
