import type { Content } from "@navette/formats";
import { type Decideur, decideurOf, type Joint } from "../content/join.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import type { Genre } from "./genres.ts";

const LISTES: Readonly<Partial<Record<Genre, keyof Content>>> = {
  matiere: "matieres",
  mef: "mefs",
  programme: "programmes",
  groupe: "groupes",
};

const COMPLETEES = { groupe: "groupes", service: "services" } as const;

/** Whether nobody speaks of a genre but the timetable software: STS-Web decides of withdrawals. */
export function isComplement(genre: Genre, { sansComplement }: Joint): boolean {
  if (sansComplement === undefined || (genre !== "groupe" && genre !== "service")) return false;
  return sansComplement[COMPLETEES[genre]] === undefined;
}

/** The content as it is without the timetable software, for a genre it completes; `undefined` when it says nothing of it. */
export function officielOf(genre: Genre, content: Joint): Content | undefined {
  const { sansComplement } = content;
  if (sansComplement === undefined || (genre !== "groupe" && genre !== "service")) return undefined;
  const list = COMPLETEES[genre];
  return { ...content, [list]: sansComplement[list] ?? [] };
}

/**
 * Whether a file may only complete what the base knows of a genre: another application decides of it, and has spoken
 * before. Otherwise two applications that cut labels differently would take turns for ever.
 */
export function onlyCompletes(genre: Genre, content: Joint, base: BaseSnapshot, structures: Decideur): boolean {
  const list = LISTES[genre];
  const decideur = list && decideurOf(list, structures);
  if (!list || !decideur) return false;
  const sources = content.sources?.[list] ?? [content.source];
  return !sources.includes(decideur) && hasSpoken(base, decideur);
}

function hasSpoken({ eleves, fiches }: BaseSnapshot, decideur: Decideur): boolean {
  const holders = decideur === "siecle" ? eleves : fiches;
  const source = decideur === "siecle" ? "siecle-eleve-id" : "sts";
  return holders.some(({ identifiants }) => identifiants.some((each) => each.source === source));
}
