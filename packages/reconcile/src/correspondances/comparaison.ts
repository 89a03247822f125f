import { groupBy } from "../match/group.ts";
import type { Contexte } from "./contexte.ts";
import type { NomLogiciel, ObjetSts } from "./objets.ts";
import { type Preuve, poidsDe } from "./preuves.ts";

/** A thing of STS-Web that a name may be, and why. */
export interface Piste {
  readonly cle: string;
  readonly preuves: readonly Preuve[];
  readonly poids: number;
}

/** A name may be the initials of an object, not the other way round. */
export type Cote = "nom" | "objet";

/** How the names of one genre are compared: what is compared of each side, and what two that may be one have in common. */
interface Declaration<Portrait> {
  readonly ofNom: (nom: NomLogiciel, contexte: Contexte) => Portrait;
  readonly ofObjet: (objet: ObjetSts, contexte: Contexte) => Portrait;
  /** Two that `compare` would find alike share one of these. */
  readonly cles: (portrait: Portrait, cote: Cote) => readonly string[];
  /** `undefined` for two that contradict each other. */
  readonly compare: (nom: Portrait, objet: Portrait) => readonly Preuve[] | undefined;
}

/** Every piste of every name, the strongest first. */
export type Comparaison = (
  noms: readonly NomLogiciel[],
  objets: readonly ObjetSts[],
  contexte: Contexte,
) => ReadonlyMap<string, readonly Piste[]>;

/** A key that so many share tells nothing apart. */
const MAX_PARTAGE = 100;
/** Past that, nobody reads them. */
const MAX_PISTES = 8;

export function comparaison<Portrait>({ ofNom, ofObjet, cles, compare }: Declaration<Portrait>): Comparaison {
  return (noms, objets, contexte) => {
    const portraits = objets.map((objet) => ({ objet, portrait: ofObjet(objet, contexte) }));
    const byCle = groupBy(portraits, ({ portrait }) => cles(portrait, "objet"));
    return new Map(
      noms.map((nom) => {
        const portrait = ofNom(nom, contexte);
        const near = new Set(
          cles(portrait, "nom").flatMap((cle) => {
            const sharing = byCle.get(cle) ?? [];
            return sharing.length > MAX_PARTAGE ? [] : sharing;
          }),
        );
        const pistes = [...near].flatMap((each) => pisteOf(each.objet.cle, compare(portrait, each.portrait)));
        return [nom.nom, pistes.sort(fromStrongest).slice(0, MAX_PISTES)];
      }),
    );
  };
}

function pisteOf(cle: string, preuves: readonly Preuve[] | undefined): Piste[] {
  return preuves && preuves.length > 0 ? [{ cle, preuves, poids: poidsDe(preuves) }] : [];
}

export function fromStrongest(a: Piste, b: Piste): number {
  return b.poids - a.poids || (a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : 0);
}
