import { cleRnie, type Ine, Invalid, ine, lettreUai, type Uai, uai } from "@navette/formats";
import type { Prng } from "./prng.ts";

/** A valid INE of the range beginning with 99, which no real child bears (ine.json, `plage_des_exemples`). */
export function ineFictif(cle: number): Ine {
  const chiffres = `99${String(cle % 10_000_000).padStart(7, "0")}`;
  return valid(ine, chiffres + cleRnie(chiffres));
}

/** A UAI with the right letter and the prefix 099, which is no département's. */
export function uaiFictif(draw: Prng): Uai {
  const chiffres = `099${String(draw.int(1, 9999)).padStart(4, "0")}`;
  return valid(uai, `${chiffres}${lettreUai(chiffres) ?? ""}`);
}

function valid<T>(codec: { read(text: string): T | Invalid }, text: string): T {
  const value = codec.read(text);
  if (value instanceof Invalid) throw new Error(value.message);
  return value;
}

/** Hands out numbers, never the same twice. */
export interface Cles {
  /** The first of `count` consecutive numbers. */
  take(count: number): number;
  /** What the next call will give. */
  peek(): number;
}

export function clesDepuis(first: number): Cles {
  let next = first;
  return {
    take(count) {
      next += count;
      return next - count;
    },
    peek: () => next,
  };
}
