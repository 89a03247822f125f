import { groupBy } from "../match/group.ts";
import type { Contexte } from "./contexte.ts";
import { type DecisionPrise, type NomLogiciel, type ObjetSts, parNom } from "./objets.ts";
import { type NaturePreuve, type Preuve, preuve } from "./preuves.ts";
import { cleAttendue } from "./services.ts";

/** What nobody has taken yet, by name and by key; each pass takes its pairs out. */
export interface Libres {
  readonly noms: Map<string, NomLogiciel>;
  readonly objets: Map<string, ObjetSts>;
}

export interface Paire {
  readonly nom: string;
  readonly cle: string;
  readonly preuves: readonly Preuve[];
  readonly decision?: DecisionPrise;
}

const couple = (nom: string, cle: string) => `${nom}\n${cle}`;

/** What somebody once said is not: never made nor proposed again. */
export function refusDe(decisions: readonly DecisionPrise[]): (nom: string, cle: string) => boolean {
  const refus = new Set(decisions.flatMap(({ nom, refusees }) => refusees.map((cle) => couple(nom, cle))));
  return (nom, cle) => refus.has(couple(nom, cle));
}

export function takeDecided({ noms, objets }: Libres, decisions: readonly DecisionPrise[]) {
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

/** Every pair that leaves no doubt. */
export function takeSures(libres: Libres, refuse: (nom: string, cle: string) => boolean, contexte: Contexte): Paire[] {
  return EXACTES.flatMap((passe) => takeExact(libres, passe, refuse, contexte));
}
