import { chosenFiche } from "../plan/chosen.ts";
import { writes } from "../plan/ecriture.ts";
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
  const { modifiees, nommees, revenues } = touchedFiches(own);
  const [retirer, retablir] = [accepted("fiche.retirer"), accepted("fiche.retablir") + revenues];
  return {
    presents,
    ajouter,
    modifier: modifiees.size,
    retirer,
    retablir,
    inchange: inchanges + [...nommees].filter((id) => !modifiees.has(id)).length,
    arbitrer: own.filter(({ decision }) => decision === null).length,
    resultants: presents + ajouter + retablir - retirer,
  };
}

/** The active fiches the file names with something to say of them, those of them that are written, and those recognised that come back. */
function touchedFiches(own: readonly Settled[]): { modifiees: Set<string>; nommees: Set<string>; revenues: number } {
  const [modifiees, nommees] = [new Set<string>(), new Set<string>()];
  let revenues = 0;
  for (const each of own) {
    const { change, decision } = each;
    if (!("genre" in change)) continue;
    const mise = change.kind === "fiche.modifier" ? change : chosenFiche(change, decision);
    if (!mise) continue;
    const isWritten = isEffective(each) && writes(each);
    if (mise.ancienne) {
      if (isWritten && change.kind === "fiche.arbitrer") revenues += 1;
      continue;
    }
    nommees.add(mise.ficheId);
    if (isWritten) modifiees.add(mise.ficheId);
  }
  return { modifiees, nommees, revenues };
}
