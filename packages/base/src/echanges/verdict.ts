import type { Constat, Recolte } from "@navette/livret";

/** What would become of the bilans of one file: each is counted once. */
export interface Verdict {
  /** Leave, and LSU has nothing to say. */
  readonly prets: number;
  /** Leave, with a rubrique left out or something LSU would point out. */
  readonly alertes: number;
  /** Declared complete, yet held back. */
  readonly retenus: number;
  /** Not declared complete: nobody said that they should leave. */
  readonly enSaisie: number;
  /** Pupils whose level has no bilan périodique. */
  readonly sansBilan: number;
}

type Sort = keyof Verdict;

/** Names one bilan: a pupil who changed class may have two. */
const cleOf = ({ classe, eleve }: { readonly classe?: string; readonly eleve?: string }) => `${classe} ${eleve}`;

/** What would become of each bilan. */
function sortsOf({ exported, skipped, diagnostics }: Recolte): ReadonlyMap<string, Sort> {
  const alertes = new Set(diagnostics.filter(({ level }) => level === "anomalie").map(cleOf));
  return new Map<string, Sort>([
    ...exported.map((each) => [cleOf(each), alertes.has(cleOf(each)) ? "alertes" : "prets"] as const),
    ...skipped.map((each) => [cleOf(each), sortOfSkipped(each)] as const),
  ]);
}

/** Why a bilan does not leave. */
function sortOfSkipped({ constats }: Recolte["skipped"][number]): "sansBilan" | "enSaisie" | "retenus" {
  const has = (code: string) => constats.some((constat) => constat.code === code);
  if (has("livret.sans-bilan")) return "sansBilan";
  return has("livret.non-complet") ? "enSaisie" : "retenus";
}

export function verdictOf(recolte: Recolte): Verdict {
  const counts = { prets: 0, alertes: 0, retenus: 0, enSaisie: 0, sansBilan: 0 };
  for (const sort of sortsOf(recolte).values()) counts[sort] += 1;
  return counts;
}

/**
 * What the sending repairs, leaves out or holds back: all that is to be mended before it. The bilans still being typed
 * and the cells simply left empty are the matter of the livret's own examination.
 */
export function constatsOf(recolte: Recolte): readonly Constat[] {
  const sorts = sortsOf(recolte);
  return recolte.diagnostics.filter((constat) => {
    if (constat.code === "livret.rien-a-exporter") return false;
    const sort = sorts.get(cleOf(constat));
    if (sort === "enSaisie" || sort === "sansBilan") return false;
    return constat.effet !== "signale" || constat.level !== "information";
  });
}
