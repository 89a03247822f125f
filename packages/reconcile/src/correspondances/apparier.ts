import { groupBy } from "../match/group.ts";
import { compareClasses } from "./classes.ts";
import { type Comparaison, fromStrongest, type Piste } from "./comparaison.ts";
import { type Contexte, contexteOf } from "./contexte.ts";
import { compareGroupes } from "./groupes.ts";
import { compareMatieres } from "./matieres.ts";
import {
  type DecisionPrise,
  GENRES_CORRESPONDANCE,
  type GenreCorrespondance,
  type NomLogiciel,
  type ObjetSts,
  parNom,
} from "./objets.ts";
import { type NaturePreuve, POIDS_PROPOSITION, type Preuve, poidsDe, preuve } from "./preuves.ts";
import { compareProfesseurs } from "./professeurs.ts";
import { cleAttendue, compareServices } from "./services.ts";

/** The two sides, and what people decided of them, this year (`annee`) and before. Lists in any order. */
export interface Cotes {
  readonly annee: number;
  readonly noms: readonly NomLogiciel[];
  readonly objets: readonly ObjetSts[];
  readonly decisions: readonly DecisionPrise[];
}

/**
 * Where one name stands. `associe`: paired, by a person or because nothing else can be; `propose`: likely, a person
 * says; `a-faire`: nothing likely enough. `cle` is there for the first two.
 */
export interface LigneAppariee {
  readonly nom: NomLogiciel;
  readonly etat: "associe" | "propose" | "a-faire";
  readonly cle?: string;
  readonly preuves: readonly Preuve[];
  /** Who paired them, for a pair a person made. */
  readonly decision?: DecisionPrise;
  /** Other likely ones, the strongest first. */
  readonly pistes: readonly Piste[];
  /** What it was paired with, and that STS-Web no longer has. */
  readonly perdue?: string;
}

export interface GenreApparie {
  readonly genre: GenreCorrespondance;
  /** In the order of their names. */
  readonly lignes: readonly LigneAppariee[];
  /** What STS-Web has and no name is paired with, in the order of the keys. */
  readonly libres: readonly ObjetSts[];
}

export interface Appariement {
  readonly genres: Readonly<Record<GenreCorrespondance, GenreApparie>>;
  readonly contexte: Contexte;
}

const COMPARAISONS: Readonly<Record<GenreCorrespondance, Comparaison>> = {
  matiere: compareMatieres,
  professeur: compareProfesseurs,
  classe: compareClasses,
  groupe: compareGroupes,
  service: compareServices,
};

/** Pairs the names of the software with what STS-Web has: never one name twice, whatever the order of the lists. */
export function apparier({ annee, noms, objets, decisions }: Cotes): Appariement {
  const contexte = contexteOf(noms, objets);
  const made = GENRES_CORRESPONDANCE.map((genre) => {
    const own = <T extends { readonly genre: GenreCorrespondance }>(list: readonly T[]) =>
      list.filter((each) => each.genre === genre);
    const apparie = apparierGenre(
      { annee, noms: own(noms), objets: own(objets), decisions: own(decisions) },
      genre,
      contexte,
    );
    contexte.retient(
      genre,
      apparie.lignes.flatMap(({ nom, etat, cle }) =>
        etat === "associe" && cle !== undefined ? [{ nom: nom.nom, cle }] : [],
      ),
    );
    return [genre, apparie] as const;
  });
  return { genres: Object.fromEntries(made) as unknown as Appariement["genres"], contexte };
}

interface Libres {
  readonly noms: Map<string, NomLogiciel>;
  readonly objets: Map<string, ObjetSts>;
}

interface Paire {
  readonly nom: string;
  readonly cle: string;
  readonly preuves: readonly Preuve[];
  readonly decision?: DecisionPrise;
}

function apparierGenre(
  { annee, noms, objets, decisions }: Cotes,
  genre: GenreCorrespondance,
  contexte: Contexte,
): GenreApparie {
  const libres: Libres = {
    noms: new Map(noms.map((nom) => [nom.nom, nom])),
    objets: new Map(objets.map((objet) => [objet.cle, objet])),
  };
  const refuse = refusDe(decisions);
  const decidees = takeDecided(
    libres,
    decisions.filter((each) => each.annee === annee),
  );
  const sures = EXACTES.flatMap((passe) => takeExact(libres, passe, refuse, contexte));
  const paires = new Map([...decidees.paires, ...sures].map((paire) => [paire.nom, paire]));
  const pistes = pistesDe(libres, COMPARAISONS[genre], { anciennes: anciennesDe(decisions, annee), refuse, contexte });
  const proposees = mutual(pistes);
  const lignes = noms.toSorted(parNom).map((nom): LigneAppariee => {
    const paire = paires.get(nom.nom);
    if (paire) {
      const { cle, preuves, decision } = paire;
      return { nom, etat: "associe", cle, preuves, pistes: [], ...(decision && { decision }) };
    }
    const [best, ...others] = pistes.get(nom.nom) ?? [];
    const perdue = decidees.perdues.get(nom.nom);
    const rest = { nom, ...(perdue !== undefined && { perdue }) };
    if (!best || !proposees.has(nom.nom)) {
      return { ...rest, etat: "a-faire", preuves: [], pistes: best ? [best, ...others] : [] };
    }
    return { ...rest, etat: "propose", cle: best.cle, preuves: best.preuves, pistes: others };
  });
  const left = [...libres.objets.values()].sort((a, b) => (a.cle < b.cle ? -1 : 1));
  return { genre, lignes, libres: left };
}

const couple = (nom: string, cle: string) => `${nom}\n${cle}`;

/** What somebody once said is not: never made nor proposed again. */
function refusDe(decisions: readonly DecisionPrise[]): (nom: string, cle: string) => boolean {
  const refus = new Set(decisions.flatMap(({ nom, refusees }) => refusees.map((cle) => couple(nom, cle))));
  return (nom, cle) => refus.has(couple(nom, cle));
}

function takeDecided({ noms, objets }: Libres, decisions: readonly DecisionPrise[]) {
  const paires: Paire[] = [];
  const perdues = new Map<string, string>();
  for (const decision of decisions.toSorted(parNom)) {
    const { nom, cle, par } = decision;
    if (cle === null || !noms.has(nom)) continue;
    if (!objets.delete(cle)) {
      perdues.set(nom, cle);
      continue;
    }
    noms.delete(nom);
    paires.push({ nom, cle, preuves: [preuve("decidee", par)], decision });
  }
  return { paires, perdues };
}

/** A proof that leaves no doubt, when each is alone to give it on its side. */
interface PasseExacte {
  readonly nature: NaturePreuve;
  readonly ofNom: (nom: NomLogiciel, contexte: Contexte) => string | undefined;
  readonly ofObjet: (objet: ObjetSts) => readonly string[];
}

/** From the surest: a stronger proof is tried for every name before a weaker one for any. */
const EXACTES: readonly PasseExacte[] = [
  { nature: "meme-identifiant", ofNom: ({ detail }) => detail.cle, ofObjet: ({ cle }) => [cle] },
  { nature: "memes-parties", ofNom: cleAttendue, ofObjet: ({ structure, cle }) => (structure ? [cle] : []) },
  { nature: "meme-code", ofNom: ({ nom }) => nom, ofObjet: ({ codes }) => codes },
  { nature: "meme-libelle", ofNom: ({ nom }) => nom, ofObjet: ({ libelles }) => libelles },
];

function takeExact(
  { noms, objets }: Libres,
  { nature, ofNom, ofObjet }: PasseExacte,
  refuse: (nom: string, cle: string) => boolean,
  contexte: Contexte,
): Paire[] {
  const there = groupBy(objets.values(), ofObjet);
  const here = groupBy(noms.values(), (nom) => {
    const key = ofNom(nom, contexte);
    return key === undefined ? [] : [key];
  });
  const found = [...here].flatMap(([key, [nom, ...rivals]]) => {
    const [objet, ...others] = there.get(key) ?? [];
    const alone = nom && objet && rivals.length + others.length === 0;
    return alone && !refuse(nom.nom, objet.cle) ? [{ nom: nom.nom, cle: objet.cle, preuves: [preuve(nature)] }] : [];
  });
  // A thing with two codes may be claimed under each: then nobody takes it.
  const claims = groupBy(found, ({ cle }) => [cle]);
  const paires = found.filter(({ cle }) => claims.get(cle)?.length === 1);
  for (const { nom, cle } of paires) {
    noms.delete(nom);
    objets.delete(cle);
  }
  return paires;
}

/** The latest pair of each name before this year. */
function anciennesDe(decisions: readonly DecisionPrise[], annee: number): ReadonlyMap<string, DecisionPrise> {
  const before = decisions.filter((each) => each.annee < annee && each.cle !== null);
  return new Map(before.toSorted((a, b) => a.annee - b.annee || parNom(a, b)).map((each) => [each.nom, each]));
}

interface Memoire {
  readonly anciennes: ReadonlyMap<string, DecisionPrise>;
  readonly refuse: (nom: string, cle: string) => boolean;
  readonly contexte: Contexte;
}

function pistesDe({ noms, objets }: Libres, compare: Comparaison, { anciennes, refuse, contexte }: Memoire) {
  const left = [...noms.values()];
  const found = compare(left, [...objets.values()], contexte);
  return new Map(
    left.map(({ nom }) => {
      const ancienne = anciennes.get(nom);
      const pistes = (found.get(nom) ?? []).filter(({ cle }) => !refuse(nom, cle));
      const known = ancienne?.cle;
      if (!ancienne || known == null || !objets.has(known) || refuse(nom, known)) return [nom, pistes] as const;
      const others = pistes.filter(({ cle }) => cle !== known);
      const same = pistes.find(({ cle }) => cle === known);
      const preuves = [preuve("an-dernier", quand(ancienne)), ...(same?.preuves ?? [])];
      return [nom, [{ cle: known, preuves, poids: poidsDe(preuves) }, ...others].sort(fromStrongest)] as const;
    }),
  );
}

const quand = ({ annee, par }: DecisionPrise): string => `en ${annee}-${annee + 1} par ${par}`;

/** The names whose best piste prefers them too, both strictly: a tie is left to a person. */
function mutual(pistes: ReadonlyMap<string, readonly Piste[]>): ReadonlySet<string> {
  const claims = new Map<string, { best: number; nom: string; tie: boolean }>();
  for (const [nom, list] of pistes) {
    for (const { cle, poids } of list) {
      const claim = claims.get(cle);
      if (!claim || poids > claim.best) claims.set(cle, { best: poids, nom, tie: false });
      else if (poids === claim.best) claim.tie = true;
    }
  }
  return new Set(
    [...pistes].flatMap(([nom, [best, second]]) => {
      if (!best || best.poids < POIDS_PROPOSITION || best.poids === second?.poids) return [];
      const claim = claims.get(best.cle);
      return claim?.nom === nom && !claim.tie ? [nom] : [];
    }),
  );
}
