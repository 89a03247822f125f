import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { creeLe, id, instant, uai } from "../db/columns.ts";

export const ETATS_IMPORT = ["analyse", "applique", "annule", "abandonne", "echoue"] as const;

/** One reading of one or several files, its plan, its decisions, its application (DESIGN §9). */
export const importation = pgTable(
  "importation",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    etat: text("etat", { enum: ETATS_IMPORT }).notNull(),
    creeLe: creeLe(),
    creePar: text("cree_par").notNull(),
    compteId: uuid("compte_id"),
    /** Name, size, SHA-256, format, variant, encoding, counts of each file; never its bytes. */
    fichiers: jsonb("fichiers").notNull(),
    diagnostics: jsonb("diagnostics").notNull(),
    /** The neutral content, kept until the import is applied or abandoned: the plan can be made again from it. */
    contenu: jsonb("contenu"),
    plan: jsonb("plan"),
    decisions: jsonb("decisions"),
    /** One result per change, once applied. */
    bilan: jsonb("bilan"),
    /** The operations that undo it, kept 30 days. */
    inverse: jsonb("inverse"),
    appliqueLe: instant("applique_le"),
    annuleLe: instant("annule_le"),
    echec: text("echec"),
  },
  (table) => [primaryKey({ columns: [table.uai, table.id] }), index("importation_date").on(table.uai, table.creeLe)],
);

/** A decision remembered: the person a file describes with this signature is not this pupil (`signatureOf`). */
export const distinction = pgTable(
  "distinction",
  {
    uai: uai(),
    eleveId: uuid("eleve_id").notNull(),
    signature: text("signature").notNull(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.eleveId, table.signature] })],
);
