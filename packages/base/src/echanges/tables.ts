import { customType, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { creeLe, id, uai } from "../db/columns.ts";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** A file that left the school: name, size, hash, what it held. */
export const envoi = pgTable(
  "envoi",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    /** Name of the format: `lsu-1d`. */
    format: text("format").notNull(),
    version: text("version").notNull(),
    nom: text("nom").notNull(),
    octets: integer("octets").notNull(),
    sha256: text("sha256").notNull(),
    /** What was asked (class, level, school; period) and what the file holds: counts, classes, diagnostics. */
    perimetre: jsonb("perimetre").notNull(),
    resume: jsonb("resume").notNull(),
    contenu: bytea("contenu").notNull(),
    creePar: text("cree_par").notNull(),
    creeLe: creeLe(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.id] }), index("envoi_date").on(table.uai, table.creeLe)],
);

/** One bilan of a file that left, with the exact values sent: what has changed since can be told. */
export const bilanEnvoye = pgTable(
  "bilan_envoye",
  {
    uai: uai(),
    envoiId: uuid("envoi_id").notNull(),
    eleveId: uuid("eleve_id").notNull(),
    periodeId: uuid("periode_id").notNull(),
    valeurs: jsonb("valeurs").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.envoiId, table.eleveId, table.periodeId] }),
    index("bilan_envoye_eleve").on(table.uai, table.eleveId, table.periodeId),
  ],
);
