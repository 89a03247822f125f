import { chosenFiche, chosenSuggestion } from "./chosen.ts";
import { writes } from "./ecriture.ts";
import { isEffective } from "./effet.ts";
import { type Lus, OBJETS_LUS, type ObjetLu } from "./lus.ts";
import type { Settled } from "./settled.ts";
import type { Plan } from "./types.ts";

/**
 * What becomes of one the files list. `garde`: nothing is written, on purpose (corrected here, or set aside by the school for
 * all its imports); `laisse`: nothing is written, because somebody ignored it, or because it is held back.
 */
export const DEVENIRS = ["ajoute", "change", "parti", "identique", "garde", "arbitrer", "laisse"] as const;
export type Devenir = (typeof DEVENIRS)[number];

/** `lignes = doubles + horsEcole + the sum of devenirs`, always. */
export interface CompteLu extends Lus {
  readonly objet: ObjetLu;
  /** Gone before they were known here, or who answer for nobody of the school: nothing is proposed. */
  readonly horsEcole: number;
  readonly devenirs: Readonly<Record<Devenir, number>>;
}

/** Where each line of the files went, with these decisions; nothing of what they do not list. */
export function compteLus(plan: Pick<Plan, "lus" | "releve">, settled: readonly Settled[]): CompteLu[] {
  return OBJETS_LUS.flatMap((objet) => {
    const lus = plan.lus[objet];
    if (lus === undefined) return [];
    const found = [...personnesOf(settled, objet).values()].map(devenirDe);
    const counted = DEVENIRS.map((each) => [each, found.filter((one) => one === each).length]);
    const devenirs = Object.fromEntries(counted) as Record<Devenir, number>;
    if (objet === "responsable") devenirs.identique += plan.releve.responsable.inchanges;
    const known = Object.values(devenirs).reduce((sum, count) => sum + count, 0);
    return [{ objet, ...lus, horsEcole: lus.lignes - lus.doubles - known, devenirs }];
  });
}

/** The changes of those a file lists and of whom this becomes. */
export function ceuxQui(settled: readonly Settled[], objet: ObjetLu, devenir: Devenir): readonly Settled[] {
  return [...personnesOf(settled, objet).values()].filter((group) => devenirDe(group) === devenir).flat();
}

/** The changes by person; those of whom the file does not name are left out. */
function personnesOf(settled: readonly Settled[], objet: ObjetLu): ReadonlyMap<string, readonly Settled[]> {
  const groups = new Map<string, Settled[]>();
  for (const each of settled) {
    const personne = personneOf(each, objet);
    if (personne === undefined) continue;
    const group = groups.get(personne);
    if (group) group.push(each);
    else groups.set(personne, [each]);
  }
  return groups;
}

function personneOf({ change }: Settled, objet: ObjetLu): string | undefined {
  if ("genre" in change) {
    if (change.genre !== objet || change.kind === "fiche.retirer") return undefined;
    return "ficheId" in change ? change.ficheId : change.id;
  }
  if (objet !== "eleve" || !change.kind.startsWith("eleve.")) return undefined;
  if (change.kind === "eleve.desactiver" && change.sortie === undefined) return undefined;
  return "eleveId" in change ? change.eleveId : change.id;
}

function devenirDe(group: readonly Settled[]): Devenir {
  if (group.some(({ decision }) => decision === null)) return "arbitrer";
  const written = group.filter((each) => isEffective(each) && writes(each));
  if (written.some(comesIn)) return "ajoute";
  if (written.length > 0) return written.some(({ change }) => change.kind === "eleve.desactiver") ? "parti" : "change";
  const left = group.filter((each) => !isEffective(each));
  if (left.length === 0) return "identique";
  return left.every(isKept) ? "garde" : "laisse";
}

const ENTREES: ReadonlySet<string> = new Set(["eleve.ajouter", "eleve.reactiver", "fiche.ajouter", "fiche.retablir"]);

function comesIn({ change, decision }: Settled): boolean {
  if (ENTREES.has(change.kind) || decision?.choix === "nouveau") return true;
  const fiche = "genre" in change ? chosenFiche(change, decision) : undefined;
  return chosenSuggestion(change, decision)?.ancien ?? fiche?.ancienne ?? false;
}

function isKept({ change: { retenue }, suit }: Settled): boolean {
  return suit === undefined && (retenue?.kind === "verrou" || retenue?.kind === "option");
}
