import { groupBy } from "../match/group.ts";
import { type BaseFiche, cleOf, type FicheEntrante } from "./fiche.ts";
import { type Genre, isPersonne } from "./genres.ts";
import { agree, contradict, PASSES_PERSONNES, type Portrait, type PreuveFiche, portraitOf } from "./personne.ts";

export interface FichePaire {
  readonly entrante: FicheEntrante;
  readonly connue: BaseFiche;
  readonly preuve: PreuveFiche;
}

export interface FicheLitige {
  readonly entrante: FicheEntrante;
  readonly candidates: readonly BaseFiche[];
}

/** Every entrante is in exactly one of the first three; every active fiche of the base in `paires` or `absentes`. */
export interface Reconnues {
  readonly paires: readonly FichePaire[];
  readonly litiges: readonly FicheLitige[];
  readonly nouvelles: readonly FicheEntrante[];
  readonly absentes: readonly BaseFiche[];
}

/** Recognises what the file describes of one genre, one to one, whatever the order of the lines. */
export function reconnaitre(
  genre: Genre,
  entrantes: readonly FicheEntrante[],
  base: readonly BaseFiche[],
  enfantsOf: (responsableId: string) => readonly string[],
): Reconnues {
  return isPersonne(genre) ? personnes(genre, entrantes, base, enfantsOf) : parCle(entrantes, base);
}

function parCle(entrantes: readonly FicheEntrante[], base: readonly BaseFiche[]): Reconnues {
  const known = new Map(base.map((fiche) => [cleOf(fiche), fiche]));
  const paires: FichePaire[] = [];
  const nouvelles: FicheEntrante[] = [];
  for (const entrante of entrantes) {
    const connue = known.get(cleOf(entrante));
    if (connue) paires.push({ entrante, connue, preuve: "meme-cle" });
    else nouvelles.push(entrante);
  }
  return { paires, litiges: [], nouvelles, absentes: absentes(base, paires) };
}

function absentes(base: readonly BaseFiche[], paires: readonly FichePaire[]): BaseFiche[] {
  const found = new Set(paires.map(({ connue }) => connue.id));
  return base.filter(({ id, actif }) => actif && !found.has(id));
}

interface Free {
  readonly entrantes: Map<FicheEntrante, Portrait>;
  readonly connues: Map<BaseFiche, Portrait>;
}

function personnes(
  genre: "personnel" | "responsable",
  entrantes: readonly FicheEntrante[],
  base: readonly BaseFiche[],
  enfantsOf: (id: string) => readonly string[],
): Reconnues {
  const free: Free = {
    entrantes: new Map(entrantes.map((each) => [each, portraitOf(each, each.enfants ?? [])])),
    connues: new Map(base.map((each) => [each, portraitOf(each, enfantsOf(each.id))])),
  };
  const paires = pair(free, ({ identifiants }) => identifiants, agree, "meme-identifiant");
  const contested = takeOutContested(free);
  for (const { preuve, sure, cles } of PASSES_PERSONNES[genre]) {
    if (sure) paires.push(...pair(free, cles, (a, b) => !contradict(a, b), preuve));
  }
  const litiges = [...contested, ...likely(genre, free)];
  const asked = new Set(litiges.map(({ entrante }) => entrante));
  const nouvelles = [...free.entrantes.keys()].filter((entrante) => !asked.has(entrante));
  return { paires, litiges, nouvelles, absentes: absentes(base, paires) };
}

/** Those who share a key, when each is alone to have it on its side. */
function pair(
  { entrantes, connues }: Free,
  cles: (portrait: Portrait) => readonly string[],
  admits: (a: Portrait, b: Portrait) => boolean,
  preuve: PreuveFiche,
): FichePaire[] {
  const there = groupBy(connues, ([, portrait]) => cles(portrait));
  const here = groupBy(entrantes, ([, portrait]) => cles(portrait));
  return [...entrantes].flatMap(([entrante, portrait]) => {
    const shared = cles(portrait);
    const found = new Set(shared.flatMap((cle) => (there.get(cle) ?? []).map(([connue]) => connue)));
    const rivals = new Set(
      shared.flatMap((cle) => (there.has(cle) ? (here.get(cle) ?? []) : []).map(([each]) => each)),
    );
    const [connue] = found;
    const theirs = connue && connues.get(connue);
    if (!connue || !theirs || found.size > 1 || rivals.size > 1 || !admits(portrait, theirs)) return [];
    entrantes.delete(entrante);
    connues.delete(connue);
    return [{ entrante, connue, preuve }];
  });
}

/** An identifier held by somebody of quite another name: neither may be taken by a weaker proof. */
function takeOutContested({ entrantes, connues }: Free): FicheLitige[] {
  const holders = groupBy(connues, ([, { identifiants }]) => identifiants);
  return [...entrantes].flatMap(([entrante, { identifiants }]) => {
    const candidates = [...new Set(identifiants.flatMap((each) => holders.get(each) ?? []).map(([connue]) => connue))];
    if (candidates.length === 0) return [];
    entrantes.delete(entrante);
    for (const connue of candidates) connues.delete(connue);
    return [{ entrante, candidates }];
  });
}

/** Past that, nobody reads the suggestions. */
const MAX_CANDIDATES = 10;

function likely(genre: "personnel" | "responsable", { entrantes, connues }: Free): FicheLitige[] {
  const cles = (portrait: Portrait) => PASSES_PERSONNES[genre].flatMap((passe) => passe.cles(portrait));
  const there = groupBy(connues, ([, portrait]) => cles(portrait));
  return [...entrantes].flatMap(([entrante, portrait]) => {
    const found = cles(portrait).flatMap((cle) => there.get(cle) ?? []);
    const candidates = new Set(found.filter(([, theirs]) => !contradict(portrait, theirs)).map(([connue]) => connue));
    return candidates.size === 0 ? [] : [{ entrante, candidates: [...candidates].slice(0, MAX_CANDIDATES) }];
  });
}
