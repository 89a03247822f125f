import { isEffective } from "../plan/effet.ts";
import type { Settled } from "../plan/settled.ts";
import type { Releve } from "./change.ts";
import { GENRES, type Genre } from "./genres.ts";

/** `presents + ajouter + retablir − retirer = resultants`, always. */
export interface FichesCounts {
  readonly presents: number;
  readonly ajouter: number;
  readonly modifier: number;
  readonly retirer: number;
  readonly retablir: number;
  readonly inchange: number;
  readonly arbitrer: number;
  readonly resultants: number;
}

export type RegistreCounts = Readonly<Record<Genre, FichesCounts>>;

/** What the decisions do to the number of each genre. */
export function countFiches(releve: Releve, settled: readonly Settled[]): RegistreCounts {
  const counts = Object.fromEntries(GENRES.map((genre) => [genre, countOf(genre, releve, settled)]));
  return counts as unknown as RegistreCounts;
}

function countOf(genre: Genre, releve: Releve, settled: readonly Settled[]): FichesCounts {
  const own = settled.filter(({ change }) => "genre" in change && change.genre === genre);
  const written = own.filter(isEffective);
  const accepted = (kind: string) =>
    written.filter(({ change, decision }) => change.kind === kind && decision?.choix === "accepter").length;
  const { presents, inchanges } = releve[genre];
  const ajouter = accepted("fiche.ajouter") + written.filter(({ decision }) => decision?.choix === "nouveau").length;
  const [retirer, retablir] = [accepted("fiche.retirer"), accepted("fiche.retablir")];
  return {
    presents,
    ajouter,
    modifier: accepted("fiche.modifier"),
    retirer,
    retablir,
    inchange: inchanges,
    arbitrer: own.filter(({ decision }) => decision === null).length,
    resultants: presents + ajouter + retablir - retirer,
  };
}
