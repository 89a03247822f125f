import { ROLES } from "@navette/livret";
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { creeLe, id, instant, uai } from "../db/columns.ts";
import { personnel } from "../personnes/tables.ts";

/** An account: something a person may have. `personnelId` ties an enseignant to his classes. */
export const compte = pgTable(
  "compte",
  {
    uai: uai(),
    id: id(),
    /** Lower case, unique in the school. */
    identifiant: text("identifiant").notNull(),
    nom: text("nom").notNull(),
    prenom: text("prenom").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    personnelId: uuid("personnel_id"),
    /** argon2id, in PHC form. */
    motDePasse: text("mot_de_passe").notNull(),
    /** Made by somebody else and handed over: it opens nothing but its own change. */
    motDePasseProvisoire: boolean("mot_de_passe_provisoire").notNull().default(false),
    actif: boolean("actif").notNull().default(true),
    creeLe: creeLe(),
    vuLe: instant("vu_le"),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    foreignKey({ columns: [table.uai, table.personnelId], foreignColumns: [personnel.uai, personnel.id] }),
    unique("compte_identifiant").on(table.uai, table.identifiant),
    unique("compte_personnel").on(table.uai, table.personnelId),
  ],
);

/** A session that can be revoked. The cookie holds the secret, the base only its SHA-256. */
export const session = pgTable(
  "session",
  {
    uai: uai(),
    empreinte: text("empreinte").notNull(),
    compteId: uuid("compte_id").notNull(),
    creeLe: creeLe(),
    expireLe: instant("expire_le").notNull(),
    revoqueLe: instant("revoque_le"),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.empreinte] }),
    foreignKey({ columns: [table.uai, table.compteId], foreignColumns: [compte.uai, compte.id] }).onDelete("cascade"),
    index("session_compte").on(table.uai, table.compteId),
  ],
);

/** Failed logins of one identifiant, known or not: what slows the next try down. */
export const tentative = pgTable(
  "tentative",
  {
    uai: uai(),
    identifiant: text("identifiant").notNull(),
    echecs: integer("echecs").notNull(),
    dernierLe: instant("dernier_le").notNull(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.identifiant] })],
);
