import { compte, LIMITES } from "@navette/livret";
import { pluriel } from "../ui/mots.ts";
import type { Entree } from "./cell-queue.ts";
import { complementDe } from "./cellules.ts";

/** How many characters too many a text holds; 0 for what is no text, or fits. */
function exces({ cellule: { objet }, valeur }: Entree): number {
  if (objet === "positionnement" || objet === "elements") return 0;
  const texte = typeof valeur === "string" ? valeur : (complementDe(valeur) ?? "");
  return Math.max(0, -compte(texte, LIMITES[objet]).reste);
}

/** Whether somebody has to do something before it can be kept: the rest leaves by itself. */
export const aRegler = (entree: Entree): boolean =>
  entree.phase.nom === "refusee" || entree.phase.nom === "conflit" || exces(entree) > 0;

/** Why these are not kept, a sentence a cause. */
export function pertesDe(entrees: readonly Entree[]): readonly string[] {
  const trop = entrees.map(exces).filter((nombre) => nombre > 0);
  const autres = entrees.filter((entree) => exces(entree) === 0);
  const [refusees, conflits] = (["refusee", "conflit"] as const).map(
    (nom) => autres.filter(({ phase }) => phase.nom === nom).length,
  );
  const enRoute = autres.filter((entree) => !aRegler(entree)).length;
  return [
    ...(trop.length > 0 ? [tropLongs(trop)] : []),
    ...(refusees
      ? [`${pluriel(refusees, "saisie est refusée", "saisies sont refusées")}\u00a0: la case dit pourquoi.`]
      : []),
    ...(conflits
      ? [`${pluriel(conflits, "case attend", "cases attendent")} que vous choisissiez entre deux textes.`]
      : []),
    ...(enRoute > 0 ? [`${pluriel(enRoute, "saisie attend", "saisies attendent")} le réseau.`] : []),
  ];
}

function tropLongs([premier = 0, ...autres]: readonly number[]): string {
  if (autres.length === 0) {
    return `1 texte n’est pas enregistré\u00a0: il dépasse de ${pluriel(premier, "caractère")} la longueur que LSU accepte.`;
  }
  return `${autres.length + 1} textes ne sont pas enregistrés\u00a0: ils dépassent la longueur que LSU accepte.`;
}
