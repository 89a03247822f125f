import { date, foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { uai } from "../db/columns.ts";
import { personnel } from "../personnes/tables.ts";
import { classe } from "./tables.ts";

/** Who teaches a class. A rattachement that ended keeps its dates. */
export const enseignantClasse = pgTable(
  "enseignant_classe",
  {
    uai: uai(),
    classeId: uuid("classe_id").notNull(),
    personnelId: uuid("personnel_id").notNull(),
    debut: date("debut", { mode: "string" }),
    fin: date("fin", { mode: "string" }),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.classeId, table.personnelId] }),
    foreignKey({ columns: [table.uai, table.classeId], foreignColumns: [classe.uai, classe.id] }),
    foreignKey({ columns: [table.uai, table.personnelId], foreignColumns: [personnel.uai, personnel.id] }),
    index("enseignant_classe_personnel").on(table.uai, table.personnelId),
  ],
);
