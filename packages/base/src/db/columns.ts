import { sql } from "drizzle-orm";
import { boolean, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * The tenant, first column of every key. No caller writes it: the transaction is bound to one établissement
 * (`base.ts`) and the database fills it, then enforces it by row-level security (`security.ts`).
 */
export const uai = () => text("uai").notNull().default(sql`current_setting('navette.uai')`);

export const id = () => uuid("id").notNull();

/** An instant, read back as ISO 8601 in UTC on both engines (`types.ts`). */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

export const creeLe = () => instant("cree_le").notNull().defaultNow();

/** Who brought it: what an import brought, an import may withdraw; what a person typed, none proposes to. */
export const origine = () => text("origine", { enum: ["import", "manuel"] }).notNull();

/** False for what is over: kept, with its history. */
export const actif = () => boolean("actif").notNull().default(true);

/** What every fiche of the registre carries besides its fields. */
export const suivi = () => ({ origine: origine(), actif: actif(), retireLe: instant("retire_le"), creeLe: creeLe() });
