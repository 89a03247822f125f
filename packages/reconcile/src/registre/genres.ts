/** What a school keeps besides its pupils and its classes, in the order it is written: what is named comes before what names it. */
export const GENRES = [
  "calendrier",
  "matiere",
  "mef",
  "programme",
  "personnel",
  "foyer",
  "responsable",
  "groupe",
  "professeurPrincipal",
  "service",
  "suppleance",
  "responsabilite",
  "inscription",
] as const;
export type Genre = (typeof GENRES)[number];

/** The genres that are persons: recognised like persons, known by identifiers with a history. */
export const GENRES_PERSONNES = ["personnel", "responsable"] as const satisfies readonly Genre[];
export type GenrePersonne = (typeof GENRES_PERSONNES)[number];

export function isPersonne(genre: Genre): genre is GenrePersonne {
  return (GENRES_PERSONNES as readonly Genre[]).includes(genre);
}

interface Declaration {
  /** The fields that make two of them the same one; none for persons. */
  readonly cle: readonly string[];
  /** What a file says that names some of them and not this one: it is over, or nothing at all. */
  readonly absence: "retirer" | "garder";
  /** It hangs on pupils: a file that does not name the pupil says nothing of it. */
  readonly parEleve?: true;
  /** It means nothing by itself, a responsable without child, an address nobody has: a new one is never written alone. */
  readonly appelee?: true;
  /** Fields without which a new one is not added: a file may give them damaged. */
  readonly requis?: readonly string[];
}

/**
 * A structure's code is one division or one group; dates are part of a suppléance, which may come twice for one service
 * (sts-web.md §3.5). The nomenclatures list what a school uses this year: what it no longer lists may still be printed.
 */
export const DECLARATIONS: Readonly<Record<Genre, Declaration>> = {
  calendrier: { cle: ["annee"], absence: "garder" },
  matiere: { cle: ["code"], absence: "garder" },
  mef: { cle: ["code"], absence: "garder" },
  programme: { cle: ["annee", "mef", "matiere", "modalite"], absence: "retirer" },
  personnel: { cle: [], absence: "retirer" },
  foyer: { cle: ["cle"], absence: "garder", appelee: true },
  responsable: { cle: [], absence: "retirer", appelee: true },
  groupe: { cle: ["annee", "code"], absence: "retirer" },
  professeurPrincipal: { cle: ["annee", "classe", "personnel"], absence: "retirer" },
  service: { cle: ["annee", "classe", "groupe", "matiere", "modaliteCours"], absence: "retirer" },
  suppleance: {
    cle: ["annee", "suppleant", "absent", "classe", "groupe", "matiere", "modaliteCours", "debut"],
    absence: "retirer",
    requis: ["fin"],
  },
  responsabilite: { cle: ["eleve", "responsable"], absence: "retirer", parEleve: true },
  inscription: { cle: ["annee", "eleve", "groupe"], absence: "retirer", parEleve: true },
};
