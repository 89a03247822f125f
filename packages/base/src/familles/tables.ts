import {
  boolean,
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
import { id, suivi, uai } from "../db/columns.ts";
import { type Adresse, eleve } from "../personnes/tables.ts";

/** One address, and all who live there. `cle` is the address however it is typed. */
export const foyer = pgTable(
  "foyer",
  {
    uai: uai(),
    id: id(),
    cle: text("cle").notNull(),
    adresse: jsonb("adresse").$type<Adresse>().notNull(),
    ...suivi(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.id] }), unique("foyer_cle").on(table.uai, table.cle)],
);

/** A parent, or whoever answers for a pupil; an organisation has no prénom. Never deleted. */
export const responsable = pgTable(
  "responsable",
  {
    uai: uai(),
    id: id(),
    civilite: text("civilite", { enum: ["M", "MME"] }),
    nom: text("nom").notNull(),
    nomUsage: text("nom_usage"),
    prenom: text("prenom"),
    foyer: uuid("foyer_id"),
    courriel: text("courriel"),
    telephoneDomicile: text("telephone_domicile"),
    telephoneTravail: text("telephone_travail"),
    telephonePortable: text("telephone_portable"),
    accepteSms: boolean("accepte_sms"),
    communicationAdresse: boolean("communication_adresse"),
    profession: text("profession"),
    ...suivi(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    foreignKey({ columns: [table.uai, table.foyer], foreignColumns: [foyer.uai, foyer.id] }),
    index("responsable_foyer").on(table.uai, table.foyer),
    index("responsable_nom").on(table.uai, table.nom, table.prenom),
  ],
);

/** What a responsable is to a pupil. An empty `niveau` is what ONDE gives: nobody said, and nothing is invented. */
export const responsabilite = pgTable(
  "responsabilite",
  {
    uai: uai(),
    id: id(),
    eleve: uuid("eleve_id").notNull(),
    responsable: uuid("responsable_id").notNull(),
    niveau: text("niveau", { enum: ["legal", "en-charge", "contact"] }),
    rang: integer("rang"),
    /** CODE_PARENTE of SIECLE. */
    parente: text("parente"),
    paieFrais: boolean("paie_frais"),
    percoitAides: boolean("percoit_aides"),
    heberge: boolean("heberge"),
    prioritaire: boolean("prioritaire"),
    ...suivi(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    unique("responsabilite_lien").on(table.uai, table.eleve, table.responsable),
    foreignKey({ columns: [table.uai, table.eleve], foreignColumns: [eleve.uai, eleve.id] }),
    foreignKey({ columns: [table.uai, table.responsable], foreignColumns: [responsable.uai, responsable.id] }),
    index("responsabilite_responsable").on(table.uai, table.responsable),
  ],
);
