import { canonical, digest } from "./canonical.ts";
import type { BaseSnapshot } from "./snapshot.ts";

/** Tells one state of the base from another, whatever the order in which its lists are given. */
export function fingerprint(base: BaseSnapshot): string {
  return digest(
    canonical({
      annee: base.annee,
      classes: inOrder(base.classes.map(withHistory)),
      eleves: inOrder(base.eleves.map(withHistory)),
      distinctions: inOrder(base.distinctions),
    }),
  );
}

function withHistory<T extends BaseSnapshot["classes"][number] | BaseSnapshot["eleves"][number]>(holder: T): T {
  return { ...holder, identifiants: inOrder(holder.identifiants), verrous: inOrder(holder.verrous) };
}

function inOrder<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, text: canonical(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ item }) => item);
}
