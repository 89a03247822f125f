import { possiblesDe, seulsEnsemble } from "../match/rapprocher.ts";
import { type BaseFiche, cleOf, type FicheEntrante } from "./fiche.ts";
import { type Genre, type GenrePersonne, isPersonne } from "./genres.ts";
import { agree, contradict, PASSES_PERSONNES, type Portrait, type PreuveFiche, portraitOf } from "./personne.ts";

export interface FichePaire {
  readonly entrante: FicheEntrante;
  readonly connue: BaseFiche;
  readonly preuve: PreuveFiche;
}

export interface FicheLitige {
  readonly entrante: FicheEntrante;
  /** Ten at most; none when so many are alike that comparing them would tell nothing. */
  readonly candidates: readonly BaseFiche[];
}

/** Every entrante is in exactly one of the first three; every active fiche of the base in `paires` or `absentes`. */
export interface Reconnues {
  readonly paires: readonly FichePaire[];
  readonly litiges: readonly FicheLitige[];
  readonly nouvelles: readonly FicheEntrante[];
  readonly absentes: readonly BaseFiche[];
  /** Those of the base that an entrante of `litiges` may be, whether or not it names them. */
  readonly confondues: readonly BaseFiche[];
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
  return { paires, litiges: [], nouvelles, absentes: absentes(base, paires), confondues: [] };
}

function absentes(base: readonly BaseFiche[], paires: readonly FichePaire[]): BaseFiche[] {
  const found = new Set(paires.map(({ connue }) => connue.id));
  return base.filter(({ id, actif }) => actif && !found.has(id));
}

interface Entrant {
  readonly entrante: FicheEntrante;
  readonly personne: Portrait;
}

interface Connu {
  readonly connue: BaseFiche;
  readonly personne: Portrait;
}

interface Free {
  readonly entrants: Set<Entrant>;
  readonly connus: Set<Connu>;
}

type Cles = (personne: Portrait) => readonly string[];

const identifiantsOf: Cles = ({ identifiants }) => identifiants;

function personnes(
  genre: GenrePersonne,
  entrantes: readonly FicheEntrante[],
  base: readonly BaseFiche[],
  enfantsOf: (id: string) => readonly string[],
): Reconnues {
  const known = base.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const free: Free = {
    entrants: new Set(
      entrantes.map((entrante) => ({ entrante, personne: portraitOf(entrante, entrante.enfants ?? []) })),
    ),
    connus: new Set(known.map((connue) => ({ connue, personne: portraitOf(connue, enfantsOf(connue.id)) }))),
  };
  const paires = pair(free, { cles: identifiantsOf, admits: agree, preuve: "meme-identifiant" });
  const contested = doubtful(free, { cles: identifiantsOf, admits: () => true });
  takeOut(free, contested);
  for (const { preuve, sure, cles } of PASSES_PERSONNES[genre]) {
    if (sure) paires.push(...pair(free, { cles, admits: (a, b) => !contradict(a, b), preuve }));
  }
  const cles: Cles = (personne) => PASSES_PERSONNES[genre].flatMap((passe) => passe.cles(personne));
  const likely = doubtful(free, { cles, admits: (a, b) => !contradict(a, b) });
  const asked = new Set(likely.litiges.map(({ entrante }) => entrante));
  return {
    paires,
    litiges: [...contested.litiges, ...likely.litiges],
    nouvelles: [...free.entrants].map(({ entrante }) => entrante).filter((entrante) => !asked.has(entrante)),
    absentes: absentes(base, paires),
    confondues: [...contested.connus, ...likely.connus].map(({ connue }) => connue),
  };
}

interface Preuve {
  readonly cles: Cles;
  readonly admits: (a: Portrait, b: Portrait) => boolean;
}

/** Those who share a key, when each is alone to have it on its side: they are no longer free. */
function pair({ entrants, connus }: Free, { cles, admits, preuve }: Preuve & Pick<FichePaire, "preuve">): FichePaire[] {
  const alone = seulsEnsemble(entrants, connus, { keys: cles, compare: () => true });
  return alone.flatMap(({ entrant, connu }) => {
    if (!admits(entrant.personne, connu.personne)) return [];
    entrants.delete(entrant);
    connus.delete(connu);
    return [{ entrante: entrant.entrante, connue: connu.connue, preuve }];
  });
}

interface Doutes {
  readonly litiges: readonly FicheLitige[];
  /** Whom somebody of the file may be, named or not. */
  readonly connus: readonly Connu[];
}

/** Those who may be somebody of the base, and of whom nothing proves it. */
function doubtful({ entrants, connus }: Free, { cles, admits }: Preuve): Doutes {
  const { possibles, tus } = possiblesDe(entrants, connus, {
    keys: cles,
    compare: (entrant: Entrant, connu: Connu) => admits(entrant.personne, connu.personne) || undefined,
    byLikelihood: (one, other) => Number(other.connu.connue.actif) - Number(one.connu.connue.actif),
  });
  const asked = possibles.filter(({ candidats, trop }) => trop || candidats.length > 0);
  const named = asked.flatMap(({ candidats }) => candidats.map(({ connu }) => connu));
  return {
    litiges: asked.map(({ entrant, candidats }) => ({
      entrante: entrant.entrante,
      candidates: candidats.map(({ connu }) => connu.connue),
    })),
    connus: [...new Set([...named, ...tus])],
  };
}

/** An identifier held by somebody of quite another name: neither may be taken by a weaker proof. */
function takeOut({ entrants, connus }: Free, contested: Doutes): void {
  const asked = new Set(contested.litiges.map(({ entrante }) => entrante));
  for (const entrant of entrants) if (asked.has(entrant.entrante)) entrants.delete(entrant);
  for (const connu of contested.connus) connus.delete(connu);
}
