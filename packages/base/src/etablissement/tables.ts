import { boolean, date, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { creeLe, uai } from "../db/columns.ts";

/** A school, known by its UAI: the tenant. */
export const etablissement = pgTable("etablissement", {
  uai: uai().primaryKey(),
  nom: text("nom").notNull(),
  commune: text("commune"),
  /** 1: école; 2: collège. */
  degre: integer("degre").notNull(),
  /** The year the current school year begins in. */
  annee: integer("annee").notNull(),
  /** An invented school, made to try the application. */
  demonstration: boolean("demonstration").notNull().default(false),
  /** Where people open Navette from, as the school tells them: `https://navette.exemple.fr`. */
  adressePublique: text("adresse_publique"),
  /** Whether an enseignant reads the telephones of the représentants légaux of his pupils. */
  telephonesEnseignants: boolean("telephones_enseignants").notNull().default(false),
  creeLe: creeLe(),
});

/** A school year. `debut` is the pupils' rentrée, against which LSU compares the periods (lsu.md §12.2). */
export const anneeScolaire = pgTable(
  "annee_scolaire",
  {
    uai: uai(),
    annee: integer("annee").notNull(),
    debut: date("debut", { mode: "string" }).notNull(),
    fin: date("fin", { mode: "string" }).notNull(),
    close: boolean("close").notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.uai, table.annee] })],
);
