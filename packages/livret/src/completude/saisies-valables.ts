import type { Page } from "../pages.ts";
import { rubriqueOf } from "../pages.ts";
import type { Saisie } from "../saisies.ts";
import { cleTexte, readSaisie } from "../saisies.ts";
import type { Constat, Lieu } from "./constat.ts";
import { saisieRefusee } from "./constats-bilan.ts";

/**
 * The saisies of a bilan that its page takes, one per cell. What was stored is read again with the rules of the cell:
 * a pupil may have changed level, a limit may have moved, and an invalid file must never leave.
 */
export function saisiesValables(
  page: Page,
  saisies: readonly Saisie[],
  lieu: Lieu,
): { readonly valables: readonly Saisie[]; readonly constats: readonly Constat[] } {
  const valables = new Map<string, Saisie>();
  const constats: Constat[] = [];
  for (const saisie of saisies) {
    const { data, diagnostics } = readSaisie(page, saisie, saisie.valeur);
    const [premier] = diagnostics;
    if (premier !== undefined) {
      const libelle = rubriqueOf(page, saisie.rubrique)?.libelle ?? saisie.rubrique;
      const params = { libelle, pourquoi: premier.message, remede: premier.remedy };
      constats.push(saisieRefusee({ ...lieu, rubrique: saisie.rubrique }, params));
    } else if (data !== undefined && data !== null) {
      valables.set(cleTexte(saisie), { ...saisie, valeur: data } as Saisie);
    }
  }
  return { valables: [...valables.values()], constats };
}
