import type { ConstatEcrit, Decoupe } from "@navette/server/api";
import { fonctions } from "../shell/entrees.ts";
import { nombre, pluriel } from "../ui/mots.ts";
import { type Compte, complets, nouveaux, partants } from "./bilans.ts";

/** The verdict of a rehearsal: the title of its page. `periode` is « Trimestre 1 ». */
export function verdict(total: Compte, periode: string): string {
  const asked = complets(total);
  if (asked === 0) return `${periode} : aucune classe n’est encore complète`;
  if (total.retenus > 0) return `LSU refuserait ${pluriel(total.retenus, "bilan")} sur ${nombre(asked)}`;
  if (nouveaux(total) === 0) return `${periode} : tout est déjà parti, rien n’a changé depuis`;
  const ready = nouveaux(total) === 1 ? "1 bilan prêt pour LSU" : `${nombre(nouveaux(total))} bilans prêts pour LSU`;
  return total.alertes > 0 ? `${ready}, avec des alertes à relire` : ready;
}

/** What becomes of the bilans, in a sentence. */
export function portee(total: Compte): string {
  const parts = [
    `${pluriel(partants(total), "bilan")} sur ${nombre(complets(total))} ${partants(total) > 1 ? "entreraient" : "entrerait"} dans LSU.`,
    total.identiques > 0
      ? `${pluriel(total.identiques, "bilan est déjà parti à l’identique", "bilans sont déjà partis à l’identique")}.`
      : "",
    total.enSaisie > 0
      ? `${pluriel(total.enSaisie, "autre bilan n’est pas encore complet", "autres bilans ne sont pas encore complets")}.`
      : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

export const DECOUPES: readonly { readonly valeur: Decoupe; readonly libelle: string }[] = [
  { valeur: "classe", libelle: "Par classe" },
  { valeur: "niveau", libelle: "Par niveau" },
  { valeur: "ecole", libelle: "Toute l’école" },
];

/** « Mme Claire Lenoir », or the function of whoever can mend it when nobody is named. */
export function personnes({ qui }: Pick<ConstatEcrit, "qui">): readonly string[] {
  return qui.noms.length > 0 ? qui.noms : [fonctions[qui.fonction]];
}

/** Who can mend these: « Mme Claire Lenoir (2), Direction (1) », without figures for one person. */
export function quiPeut(constats: readonly Pick<ConstatEcrit, "qui">[]): string {
  const counts = new Map<string, number>();
  for (const nom of constats.flatMap(personnes)) counts.set(nom, (counts.get(nom) ?? 0) + 1);
  if (counts.size === 1) return [...counts.keys()].join("");
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([nom, count]) => `${nom} (${nombre(count)})`)
    .join(", ");
}
