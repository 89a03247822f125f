import type { GardeCode, Plan } from "@navette/reconcile";
import type { PlanTextOptions } from "./plan.ts";
import { paragraph, printable } from "./text.ts";
import { compte } from "./words.ts";

/** What one guard holds back. */
export interface Retenus {
  readonly code: GardeCode;
  readonly nombre: number;
  /** Why, in one sentence. */
  readonly message: string;
  /** The option that releases it. */
  readonly lever: string;
}

/** The guards that are not lifted and do hold something; a change stands under the first that holds it. */
export function retenusOf({ gardes, changes }: Plan): Retenus[] {
  return gardes
    .filter(({ levee }) => !levee)
    .flatMap(({ code, message }) => {
      const nombre = changes.filter(({ retenue }) => retenue?.kind === "garde" && retenue.code === code).length;
      return nombre === 0 ? [] : [{ code, nombre, message, lever: `--lever-garde ${code}` }];
    });
}

/** What was not applied, why, and the options that would: all of them, since one guard may hide another. */
export function retenusText(plan: Plan, { columns, style }: PlanTextOptions): string {
  const retenus = retenusOf(plan);
  if (retenus.length === 0) return "";
  const lift = plan.gardes.filter(({ levee }) => !levee).map(({ code }) => `--lever-garde ${code}`);
  const held = retenus.map(({ nombre, message }) =>
    paragraph(printable(`${compte(nombre, HELD)} : ${message}`), {
      margin: "    ",
      first: `  ${style.doubtful("!")} `,
      columns,
    }),
  );
  return [...held, `    → Si c’est bien voulu, la même commande avec ${lift.join(" ")}`].join("\n");
}

const HELD = ["changement retenu", "changements retenus"] as const;
