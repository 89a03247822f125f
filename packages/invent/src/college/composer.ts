import type { Prng } from "../prng.ts";
import { composeDivisions } from "./divisions.ts";
import type { Inscrit } from "./eleves.ts";
import { composeGroupes } from "./groupes.ts";
import type { College, EleveCollege, Usages } from "./modele.ts";

/** The structures of a year, and the pupils placed in them. */
export type Composition = Pick<College, "divisions" | "groupes" | "eleves">;

/** Makes the divisions, then the groups. Who has no level is left without a place. */
export function composer(draw: Prng, inscrits: readonly Inscrit[], usages: Usages): Composition {
  const { divisions, affectes } = composeDivisions(draw.branch("divisions"), inscrits, usages);
  const { scindes } = usages;
  const { groupes, membres } = composeGroupes(draw.branch("groupes"), inscrits, { divisions, affectes, scindes });
  const eleves = inscrits.map(({ niveau, filiere, ...eleve }): EleveCollege => {
    const division = affectes.get(eleve.cle);
    const place = niveau !== null && division !== undefined ? { niveau, filiere, division } : null;
    return { ...eleve, place: place && { ...place, groupes: membres.get(eleve.cle) ?? [] } };
  });
  return { divisions, groupes, eleves };
}
