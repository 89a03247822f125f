import type { Enfant } from "./famille.ts";

/**
 * Whom a responsable answers for now: a link with a pupil who left is kept, and no longer counts. Who has only such links
 * is an ancien, as is who was withdrawn; nothing is written of it, and he is back with the pupil.
 */
export function presenceOf<One extends Pick<Enfant, "actif">>(
  { actif }: { readonly actif: boolean },
  lies: readonly One[],
): { readonly actif: boolean; readonly enfants: readonly One[] } {
  const enfants = lies.filter((enfant) => enfant.actif);
  return { actif: actif && (lies.length === 0 || enfants.length > 0), enfants };
}
