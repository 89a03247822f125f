import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, uai } from "../db/columns.ts";

/** Who, when, what, before, after, from which import. The application role may only insert and read. */
export const journal = pgTable(
  "journal",
  {
    uai: uai(),
    numero: bigint("numero", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    le: instant("le").notNull().defaultNow(),
    compteId: uuid("compte_id"),
    /** The name the author bore that day; accounts change, the journal does not. */
    auteur: text("auteur").notNull(),
    /** `eleve.modifier`, `saisie.enregistrer`, `import.appliquer`… */
    action: text("action").notNull(),
    /** What it bears on: `eleve`, `classe`, `periode`… and its id. */
    objet: text("objet").notNull(),
    objetId: text("objet_id").notNull(),
    avant: jsonb("avant"),
    apres: jsonb("apres"),
    importId: uuid("import_id"),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.numero] }),
    index("journal_objet").on(table.uai, table.objet, table.objetId),
    index("journal_import").on(table.uai, table.importId),
  ],
);
