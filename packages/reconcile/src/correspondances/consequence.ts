import type { Diagnostic, Level } from "@navette/formats";
import type { Appariement, LigneAppariee } from "./apparier.ts";
import { type GenreCorrespondance, nomMontre, type ObjetSts } from "./objets.ts";

/** Where it will fail. `emploi-du-temps` is the timetable software. */
export const APPLICATIONS = ["sts-web", "siecle", "lsu", "emploi-du-temps"] as const;
export type Application = (typeof APPLICATIONS)[number];

/** What a missing or doubtful pair will cause, said before anything is sent. */
export interface Consequence extends Diagnostic {
  readonly application: Application;
  readonly genre: GenreCorrespondance;
  /** The name to pair, as the tab of its genre shows it; absent when only STS-Web has it. */
  readonly nom?: string;
}

/** What one rule says of one thing it finds. */
interface Dit<Trouve> {
  readonly code: string;
  readonly application: Application;
  readonly level: Level;
  readonly message: (trouve: Trouve) => string;
  readonly remedy: string | ((trouve: Trouve) => string);
}

/** A situation, found once, and all that it causes in one application or several. */
interface Situation<Trouve> {
  readonly genre: GenreCorrespondance;
  readonly find: (appariement: Appariement) => readonly Trouve[];
  readonly nomDe: (trouve: Trouve) => { readonly nom?: string; readonly record: string };
  readonly dit: readonly Dit<Trouve>[];
}

export type Regle = (appariement: Appariement) => Consequence[];

export function situation<Trouve>({ genre, find, nomDe, dit }: Situation<Trouve>): Regle {
  return (appariement) => {
    const found = find(appariement);
    return dit.flatMap(({ code, application, level, message, remedy }) =>
      found.map((trouve): Consequence => {
        const { nom, record } = nomDe(trouve);
        return {
          code: `correspondances.${code}`,
          level,
          application,
          genre,
          message: message(trouve),
          remedy: typeof remedy === "string" ? remedy : remedy(trouve),
          where: { record },
          ...(nom !== undefined && { nom }),
        };
      }),
    );
  };
}

export const deLigne = ({ nom: { nom } }: LigneAppariee) => ({ nom, record: nomMontre(nom) });
export const deObjet = ({ libelle }: ObjetSts) => ({ record: libelle });

/** The names of a genre that no pair holds yet; what is only proposed is not sent either. */
export const nonAssocies =
  (genre: GenreCorrespondance) =>
  ({ genres }: Appariement): readonly LigneAppariee[] =>
    genres[genre].lignes.filter(({ etat }) => etat !== "associe");

/** What only STS-Web has; nothing as long as the software has given no name of that genre. */
export const sansNom =
  (genre: GenreCorrespondance) =>
  ({ genres }: Appariement): readonly ObjetSts[] =>
    genres[genre].lignes.length === 0 ? [] : genres[genre].libres;
