import type { Content, Source } from "@navette/formats";

/** Who decides of the structures, when STS-Web and SIECLE differ: STS-Web unless the school says otherwise. */
export type Decideur = Extract<Source, "sts" | "siecle">;

/** One content out of several files of one school and one year, whatever their order; and who gave each of its lists. */
export interface Joint extends Content {
  readonly sources?: Partial<Record<keyof Content, readonly Source[]>>;
  /** What a timetable software completes, without what it says itself: a list nobody else gives is absent. Nothing when it is silent. */
  readonly sansComplement?: Pick<Content, "groupes" | "services">;
}

/** SIECLE's nomenclatures are complete; STS-Web repeats the part it uses, its labels cut (sts-web.md §3.2). */
const NOMENCLATURES: readonly (keyof Content)[] = ["matieres", "mefs", "programmes"];

/** Who has the last word on a list; everybody, when only one application gives it. */
export function decideurOf(list: keyof Content, structures: Decideur): Decideur | undefined {
  if (NOMENCLATURES.includes(list)) return "siecle";
  return list === "groupes" || list === "classes" ? structures : undefined;
}

const SOURCES: readonly Source[] = ["sts", "siecle", "onde", "tableur"];

/**
 * Lists are put one after the other, whoever decides of them first, and stay absent when no file gives them; what stands
 * alone is the first given. Nothing for no content.
 */
export function joinContents(contents: readonly Content[], structures: Decideur = "sts"): Joint | undefined {
  const ordered = contents.toSorted((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source));
  const [first] = ordered;
  if (!first) return undefined;
  const keys = [...new Set(ordered.flatMap((content) => Object.keys(content)))] as (keyof Content)[];
  const entries = keys.map((key) => [key, joined(key, ordered, decideurOf(key, structures))] as const);
  const lists = entries.filter(([, value]) => Array.isArray(value)).map(([key]) => key);
  const sources = Object.fromEntries(lists.map((key) => [key, sourcesOf(key, ordered)]));
  const autres = ordered.filter(({ complement }) => !complement);
  return {
    ...(Object.fromEntries(entries) as unknown as Content),
    sources,
    ...(autres.length < ordered.length && { sansComplement: listsOf(autres) }),
  };
}

function listsOf(contents: readonly Content[]): Pick<Content, "groupes" | "services"> {
  const given = ["groupes", "services"].filter((key) => contents.some((content) => key in content));
  const merged = {
    groupes: contents.flatMap(({ groupes = [] }) => groupes),
    services: contents.flatMap(({ services = [] }) => services),
  };
  return Object.fromEntries(Object.entries(merged).filter(([key]) => given.includes(key)));
}

function joined(key: keyof Content, contents: readonly Content[], decideur: Decideur | undefined): unknown {
  const giving = contents.filter((content) => content[key] !== undefined);
  const heard = giving.toSorted((a, b) => Number(b.source === decideur) - Number(a.source === decideur));
  const values = heard.map((content) => content[key]);
  return values.every(Array.isArray) ? values.flat() : values[0];
}

function sourcesOf(key: keyof Content, contents: readonly Content[]): Source[] {
  return [...new Set(contents.filter((content) => content[key] !== undefined).map(({ source }) => source))];
}
