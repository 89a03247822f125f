import { useState } from "react";

/** How many more are drawn each time: five thousand at once would hold the page for seconds. */
const LOT = 200;

/** The beginning of a long list, then a lot more each time it is asked for. */
export function useParLots<T>(liste: readonly T[], premiers: number) {
  const [voulus, setVoulus] = useState(premiers);
  const restent = Math.max(0, liste.length - voulus);
  return {
    montres: liste.slice(0, voulus),
    restent,
    /** How many come next. */
    suivants: Math.min(restent, LOT),
    voirSuite: () => setVoulus(voulus + LOT),
  } as const;
}
