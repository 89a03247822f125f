import { canonical, digest } from "./canonical.ts";
import type { BaseFiche } from "./registre/fiche.ts";
import type { BaseClasse, BaseEleve, BaseSnapshot } from "./snapshot.ts";

/** Tells one state of the base from another, whatever the order in which its lists are given. */
export function fingerprint({ annee, classes, eleves, fiches, distinctions }: BaseSnapshot): string {
  return digest(
    canonical({
      annee,
      classes: classes.map(withoutOrder).toSorted(),
      eleves: eleves.map(withoutOrder).toSorted(),
      fiches: fiches.map(withoutOrder).toSorted(),
      distinctions: distinctions.map(canonical).toSorted(),
    }),
  );
}

function withoutOrder(holder: BaseClasse | BaseEleve | BaseFiche): string {
  const { identifiants, verrous } = holder;
  return canonical({
    ...holder,
    identifiants: identifiants.map(canonical).toSorted(),
    verrous: verrous.map(canonical).toSorted(),
  });
}
