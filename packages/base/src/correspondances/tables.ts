import type { DetailLogiciel, GenreCorrespondance } from "@navette/reconcile";
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { instant, uai } from "../db/columns.ts";

/**
 * A name of the timetable software during one year, and what a person decided of it. What leaves no doubt is computed,
 * never written: it follows STS-Web. Rows of past years stay: they are the memory of this year's proposals.
 */
export const correspondance = pgTable(
  "correspondance",
  {
    uai: uai(),
    annee: integer("annee").notNull(),
    genre: text("genre").$type<GenreCorrespondance>().notNull(),
    nom: text("nom").notNull(),
    detail: jsonb("detail").$type<DetailLogiciel>().notNull(),
    origine: text("origine", { enum: ["fichier", "saisie"] }).notNull(),
    /** False for a name that the software no longer gives. */
    actif: boolean("actif").notNull().default(true),
    /** What it is paired with in STS-Web, by hand. */
    cle: text("cle"),
    /** What it is not, by hand. */
    refusees: jsonb("refusees").$type<readonly string[]>().notNull().default([]),
    /** Who decided last, and when. */
    par: text("par"),
    le: instant("le"),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.annee, table.genre, table.nom] }),
    unique("correspondance_cle").on(table.uai, table.annee, table.genre, table.cle),
  ],
);

export type LigneCorrespondance = Omit<typeof correspondance.$inferSelect, "uai">;

/** One row before and after; `null` where it was not, or is no longer. */
export interface LigneChangee {
  readonly avant: LigneCorrespondance | null;
  readonly apres: LigneCorrespondance | null;
}

export const GESTES = ["deposer", "saisir", "retirer", "associer", "separer", "refuser"] as const;
export type NatureGeste = (typeof GESTES)[number];

/** One act of a person on the correspondances, as it can be undone: the last one first. */
export const gesteCorrespondance = pgTable(
  "geste_correspondance",
  {
    uai: uai(),
    numero: bigint("numero", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    annee: integer("annee").notNull(),
    nature: text("nature", { enum: GESTES }).notNull(),
    lignes: jsonb("lignes").$type<readonly LigneChangee[]>().notNull(),
    /** Name of the file, of a deposit. */
    fichier: text("fichier"),
    par: text("par").notNull(),
    le: instant("le").notNull(),
    defaitPar: text("defait_par"),
    defaitLe: instant("defait_le"),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.numero] }),
    index("geste_correspondance_annee").on(table.uai, table.annee, table.numero),
  ],
);
