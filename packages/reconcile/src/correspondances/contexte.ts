import { groupBy } from "../match/group.ts";
import type { GenreCorrespondance, NomLogiciel, ObjetSts, StructureSts } from "./objets.ts";

/** What a structure is taught, in keys of STS-Web. */
export interface Enseigne {
  readonly matieres: ReadonlySet<string>;
  readonly enseignants: ReadonlySet<string>;
}

const RIEN: Enseigne = { matieres: new Set(), enseignants: new Set() };

/** What the pairs already made say of the genres that come after. */
export interface Contexte {
  /** The key paired with a name; `undefined` as long as it has none. */
  readonly cleDe: (genre: GenreCorrespondance, nom: string) => string | undefined;
  readonly libelleDe: (genre: GenreCorrespondance, cle: string) => string;
  readonly objet: (genre: GenreCorrespondance, cle: string) => ObjetSts | undefined;
  /** Of a group of the software, as far as its names are paired. */
  readonly enseigneAuGroupe: (nom: string) => Enseigne;
  /** Of a group of STS-Web. */
  readonly enseigneAuGroupeSts: (cle: string) => Enseigne;
  readonly retient: (
    genre: GenreCorrespondance,
    paires: readonly { readonly nom: string; readonly cle: string }[],
  ) => void;
}

const cle = (genre: string, nom: string) => `${genre} ${nom}`;

export function contexteOf(noms: readonly NomLogiciel[], objets: readonly ObjetSts[]): Contexte {
  const paires = new Map<string, string>();
  const sts = new Map(objets.map((objet) => [cle(objet.genre, objet.cle), objet]));
  const services = noms.filter(({ genre }) => genre === "service");
  const parStructure = groupBy(services, ({ detail }) => (detail.structure === undefined ? [] : [detail.structure]));
  const servicesSts = groupBy(objets, ({ structure }) => (structure ? [cle(structure.genre, structure.cle)] : []));
  const cleDe = (genre: GenreCorrespondance, nom: string) => paires.get(cle(genre, nom));
  return {
    cleDe,
    libelleDe: (genre, key) => sts.get(cle(genre, key))?.libelle ?? key,
    objet: (genre, key) => sts.get(cle(genre, key)),
    enseigneAuGroupe: (nom) => enseigneLogiciel(parStructure.get(nom) ?? [], cleDe),
    enseigneAuGroupeSts: (key) => enseigneSts(servicesSts.get(cle("groupe", key)) ?? []),
    retient: (genre, made) => {
      for (const each of made) paires.set(cle(genre, each.nom), each.cle);
    },
  };
}

function enseigneLogiciel(services: readonly NomLogiciel[], cleDe: Contexte["cleDe"]): Enseigne {
  if (services.length === 0) return RIEN;
  const known = (genre: GenreCorrespondance, names: readonly string[]) =>
    names.flatMap((nom) => cleDe(genre, nom) ?? []);
  return {
    matieres: new Set(services.flatMap(({ detail: { matiere } }) => known("matiere", matiere ? [matiere] : []))),
    enseignants: new Set(services.flatMap(({ detail: { enseignants = [] } }) => known("professeur", enseignants))),
  };
}

function enseigneSts(services: readonly ObjetSts[]): Enseigne {
  return {
    matieres: new Set(services.flatMap(({ matiere }) => matiere ?? [])),
    enseignants: new Set(services.flatMap(({ enseignants = [] }) => enseignants)),
  };
}

/** The division or the group a service of the software is taught to; a class wins over a group of the same name. */
export function structureDe({ detail: { structure } }: NomLogiciel, { cleDe }: Contexte): StructureSts | undefined {
  if (structure === undefined) return undefined;
  const classe = cleDe("classe", structure);
  if (classe !== undefined) return { genre: "classe", cle: classe };
  const groupe = cleDe("groupe", structure);
  return groupe === undefined ? undefined : { genre: "groupe", cle: groupe };
}
