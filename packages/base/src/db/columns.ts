import { sql } from "drizzle-orm";
import { text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * The tenant, first column of every key. No caller writes it: the transaction is bound to one établissement
 * (`connect.ts`) and the database fills it, then enforces it by row-level security (`security.ts`).
 */
export const uai = () => text("uai").notNull().default(sql`current_setting('navette.uai')`);

export const id = () => uuid("id").notNull();

/** An instant, read back as ISO 8601 in UTC on both engines (`types.ts`). */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

export const creeLe = () => instant("cree_le").notNull().defaultNow();
