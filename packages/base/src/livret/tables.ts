import type { Objet, UsageCommentaire, ValeurSaisie } from "@navette/livret";
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { creeLe, id, instant, uai } from "../db/columns.ts";
import { periode } from "../structures/tables.ts";

/** One value a teacher typed in a bilan. `version` is the optimistic lock; the past values stand in the journal. */
export const saisie = pgTable(
  "saisie",
  {
    uai: uai(),
    periodeId: uuid("periode_id").notNull(),
    /** The pupil, or the class itself for what is typed once for all (the text of a parcours). */
    cibleId: uuid("cible_id").notNull(),
    rubrique: text("rubrique").notNull(),
    objet: text("objet").$type<Objet>().notNull(),
    /** Null is a value that was emptied: the row stays, with its version. */
    valeur: jsonb("valeur").$type<ValeurSaisie>(),
    version: integer("version").notNull().default(1),
    compteId: uuid("compte_id"),
    auteur: text("auteur").notNull(),
    le: instant("le").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.periodeId, table.cibleId, table.rubrique, table.objet] }),
    foreignKey({ columns: [table.uai, table.periodeId], foreignColumns: [periode.uai, periode.id] }),
    index("saisie_cible").on(table.uai, table.cibleId),
  ],
);

/** The school's own bank of éléments de programme. */
export const element = pgTable(
  "element",
  {
    uai: uai(),
    id: id(),
    cycle: integer("cycle").notNull(),
    /** Code of the domaine or sous-domaine it belongs to. */
    rubrique: text("rubrique").notNull(),
    libelle: text("libelle").notNull(),
    creeLe: creeLe(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    unique("element_libelle").on(table.uai, table.cycle, table.rubrique, table.libelle),
  ],
);

/** A ready comment: of one account, or of the whole school when `compteId` is absent. */
export const commentaire = pgTable(
  "commentaire",
  {
    uai: uai(),
    id: id(),
    compteId: uuid("compte_id"),
    usage: text("usage").$type<UsageCommentaire>().notNull(),
    theme: text("theme").notNull(),
    /** `{prénom}` stands for the pupil. */
    texte: text("texte").notNull(),
    creeLe: creeLe(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    unique("commentaire_texte").on(table.uai, table.compteId, table.usage, table.texte).nullsNotDistinct(),
  ],
);
