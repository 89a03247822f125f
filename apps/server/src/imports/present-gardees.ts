import type { Depuis, GardeeExpliquee } from "@navette/base";
import { CHAMP_WORDS, FICHE_CHAMP_WORDS, type Plan } from "@navette/reconcile";
import type { Gardee as GardeeEcrite } from "./schemas.ts";
import { jourInWords } from "./valeurs.ts";
import { GARDEES, RAISONS, USAGES } from "./words.ts";

/** What undoing keeps, said of what the plan named. */
export function presentGardees(gardees: readonly GardeeExpliquee[], plan: Plan): GardeeEcrite[] {
  const sujets = new Map(plan.changes.map(({ id, sujet }) => [id, sujet]));
  return gardees.map((gardee) => {
    const { operation, champs = [] } = gardee;
    const names = ("source" in operation ? [operation.source] : champs).map(labelOf);
    return {
      cle: `${operation.changeId} ${operation.kind} ${names.join(" ")}`,
      sujet: sujets.get(operation.changeId) ?? "",
      quoi: names.length > 0 ? names.join(", ") : GARDEES[operation.kind],
      raison: raisonOf(gardee),
    };
  });
}

/** « Corrigé ici le 12/01/2027 par C. Lenoir. », « Changé par un autre import, le 12/01/2027. »: as much as is known. */
function raisonOf({ raison, usage, depuis, operation }: GardeeExpliquee): string {
  if (raison === "disparu") return RAISONS.disparu;
  if (raison === "modifie-depuis") return depuis ? `Changé ${quand(depuis)}.` : RAISONS["modifie-depuis"];
  if (usage) return `${USAGES[usage]}${depuis ? `\u00a0: ${parQui(depuis)}` : ""}.`;
  const quoi =
    operation.kind === "classe.oter" ? "Des élèves y sont encore" : "Ce qui a été ajouté depuis s’y rattache";
  return depuis ? `${quoi}, changé ${quand(depuis)}.` : `${quoi}.`;
}

const quand = (depuis: Depuis): string =>
  depuis.importLe === null
    ? `à la main ${parQui(depuis)}`
    : `par l’import du ${jourInWords(depuis.importLe)}, appliqué par ${depuis.par}`;

const parQui = ({ par, le }: Depuis): string => `le ${jourInWords(le)} par ${par}`;

function labelOf(champ: string): string {
  const labels: Readonly<Record<string, string>> = { ...FICHE_CHAMP_WORDS, ...CHAMP_WORDS };
  return labels[champ] ?? champ;
}
