import { trierPar } from "@navette/formats/codes/ordre";
import type { Role } from "../etats.ts";
import type { Constat } from "./constat.ts";

/** One person, or one function when nobody is named, and what waits for them. */
export interface Relance {
  readonly fonction: Role;
  /** "Mme Claire Lenoir"; `null` when the function has no known name. */
  readonly nom: string | null;
  /** Ids. */
  readonly classes: readonly string[];
  /** How many pupils, and how many things to do. */
  readonly eleves: number;
  readonly manques: number;
}

type Destinataire = Pick<Relance, "fonction" | "nom">;

/** Whom to remind, the most awaited first. What only informs, or was repaired, waits for nobody. */
export function relancesOf(constats: readonly Constat[]): readonly Relance[] {
  const piles = new Map<string, { readonly a: Destinataire; readonly constats: Constat[] }>();
  for (const constat of constats.filter(isAttendu)) {
    for (const nom of constat.qui.noms.length > 0 ? constat.qui.noms : [null]) {
      const a = { fonction: constat.qui.fonction, nom };
      const cle = JSON.stringify(a);
      const pile = piles.get(cle) ?? { a, constats: [] };
      pile.constats.push(constat);
      piles.set(cle, pile);
    }
  }
  const relances = [...piles.values()].map(({ a, constats: attendus }) => ({
    ...a,
    classes: distincts(attendus.map((constat) => constat.classe)),
    eleves: distincts(attendus.map((constat) => constat.eleve)).length,
    manques: attendus.length,
  }));
  return trierPar(relances, ({ nom }) => [nom ?? ""]).toSorted((one, other) => other.manques - one.manques);
}

function isAttendu({ effet, level }: Constat): boolean {
  return effet !== "repare" && level !== "information";
}

function distincts(ids: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== undefined))];
}
