import { type Decisions, type Garde, type GardeCode, isFerme, isLevable, type Plan } from "@navette/reconcile";
import type { PlanTextOptions } from "./plan.ts";
import { paragraph, printable } from "./text.ts";
import { compte } from "./words.ts";

/** What one guard holds back. */
export interface Retenus {
  readonly code: GardeCode;
  readonly nombre: number;
  /** Why, in one sentence. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
  /** The option that releases it; `null` when nothing does. */
  readonly lever: string | null;
}

/** The guards that are not lifted and do hold something nobody decided of; a change stands under the first that holds it. */
export function retenusOf({ gardes, changes }: Plan, decisions: Decisions): Retenus[] {
  const waiting = changes.filter(({ id }) => decisions[id] === undefined);
  return actives(gardes).flatMap((garde) => {
    const { code, message } = garde;
    const nombre = waiting.filter(({ retenue }) => retenue?.kind === "garde" && retenue.code === code).length;
    const lever = isLevable(code) ? leverOf(garde) : null;
    return nombre === 0 ? [] : [{ code, nombre, message, remedy: remedyOf(garde), lever }];
  });
}

/** What makes the plan hold something back, and what to do. */
export function gardesText({ gardes }: Plan, options: PlanTextOptions): string {
  return gardes
    .map(
      (garde) =>
        `${noted(garde.message, options)}\n${arrow(garde.levee ? "Garde-fou levé." : remedyOf(garde), options)}`,
    )
    .join("\n");
}

/** What was not applied, why, and what would: every reason, since one guard may hide another. */
export function retenusText(plan: Plan, decisions: Decisions, options: PlanTextOptions): string {
  const retenus = retenusOf(plan, decisions);
  if (retenus.length === 0) return "";
  const all = actives(plan.gardes);
  const reasons = all.map(({ code, message }) => {
    const held = retenus.find((each) => each.code === code);
    return noted(held ? `${compte(held.nombre, HELD)} : ${message}` : message, options);
  });
  const first = all.find(({ code }) => !isLevable(code) || code === "fichier-an-prochain");
  const remedies = [
    ...(first ? [arrow(first.code === "fichier-an-prochain" ? AN_PROCHAIN : remedyOf(first), options)] : []),
    ...(isFerme(all)
      ? []
      : [arrow(`Si c’est bien voulu, la même commande avec ${all.map(leverOf).join(" ")}`, options)]),
  ];
  return [...reasons, ...remedies].join("\n");
}

const HELD = ["changement retenu", "changements retenus"] as const;
const AN_PROCHAIN = "Si la nouvelle année commence, ouvrez-la d’abord : navette open-year.";

const actives = (gardes: readonly Garde[]) => gardes.filter(({ levee }) => !levee);

const leverOf = ({ code }: Garde) => `--lever-garde ${code}`;

/** A file of another year waits for that year; what is only a guess is lifted by whoever knows better. */
function remedyOf(garde: Garde): string {
  const { code, params } = garde;
  if (isLevable(code)) {
    const lift = `Si c’est bien voulu : ${leverOf(garde)}`;
    return code === "fichier-an-prochain" ? `${AN_PROCHAIN} ${lift}` : lift;
  }
  return Number(params.fichier) > Number(params.base)
    ? "Ouvrez d’abord cette année : navette open-year, puis la même commande."
    : "Refaites l’export de l’année en cours.";
}

const noted = (text: string, { columns, style }: PlanTextOptions) =>
  paragraph(printable(text), { margin: "    ", first: `  ${style.doubtful("!")} `, columns });

const arrow = (text: string, { columns }: PlanTextOptions) =>
  paragraph(text, { margin: "      ", first: "    → ", columns });
