import { ETATS } from "@navette/livret";
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { creeLe, id, instant, uai } from "../db/columns.ts";

/** A class of one school year. Archived, renamed, never destroyed. Its ONDE id stands in `identifiant`. */
export const classe = pgTable(
  "classe",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    libelle: text("libelle").notNull(),
    /** Levels of its pupils, as the last import described them. */
    niveaux: jsonb("niveaux").$type<readonly string[]>().notNull(),
    archivee: boolean("archivee").notNull().default(false),
    origine: text("origine", { enum: ["import", "manuel"] }).notNull(),
    creeLe: creeLe(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.id] }), index("classe_annee").on(table.uai, table.annee)],
);

/** One period of one class, which is also the unit of work of the livret: it carries the state of its bilans. */
export const periode = pgTable(
  "periode",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    classeId: uuid("classe_id").notNull(),
    indice: integer("indice").notNull(),
    nombre: integer("nombre").notNull(),
    /** False when another periodicity set it aside: it keeps what was typed, and comes back with its rank. */
    active: boolean("active").notNull().default(true),
    debut: date("debut", { mode: "string" }).notNull(),
    fin: date("fin", { mode: "string" }).notNull(),
    etat: text("etat", { enum: ETATS }).notNull().default("en-saisie"),
    etatLe: instant("etat_le").notNull().defaultNow(),
    etatPar: text("etat_par"),
    /** When it became complet: LSU's date-verrou. */
    completLe: instant("complet_le"),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    unique("periode_rang").on(table.uai, table.classeId, table.indice),
    foreignKey({ columns: [table.uai, table.classeId], foreignColumns: [classe.uai, classe.id] }),
  ],
);
