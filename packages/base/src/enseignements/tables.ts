import type { ContentPeriode } from "@navette/formats";
import {
  boolean,
  date,
  doublePrecision,
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
import { eleve, personnel } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";

const jour = (name: string) => date(name, { mode: "string" });

/** The year of the pupils and of the teachers, as SIECLE has it. */
export const calendrier = pgTable(
  "calendrier",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    debutEleves: jour("debut_eleves"),
    finEleves: jour("fin_eleves"),
    debutEnseignants: jour("debut_enseignants"),
    finEnseignants: jour("fin_enseignants"),
    periodes: jsonb("periodes").$type<readonly ContentPeriode[]>(),
    ...suivi(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.id] }), unique("calendrier_annee").on(table.uai, table.annee)],
);

export const matiere = pgTable(
  "matiere",
  {
    uai: uai(),
    id: id(),
    /** CODE_MATIERE. */
    code: text("code").notNull(),
    codeGestion: text("code_gestion"),
    libelleCourt: text("libelle_court"),
    libelleLong: text("libelle_long"),
    libelleEdition: text("libelle_edition"),
    ...suivi(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.id] }), unique("matiere_code").on(table.uai, table.code)],
);

/** A formation. */
export const mef = pgTable(
  "mef",
  {
    uai: uai(),
    id: id(),
    /** CODE_MEF. */
    code: text("code").notNull(),
    libelle: text("libelle").notNull(),
    libelleEdition: text("libelle_edition"),
    rattachement: text("rattachement"),
    mefstat11: text("mefstat11"),
    ouvert: boolean("ouvert"),
    ...suivi(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.id] }), unique("mef_code").on(table.uai, table.code)],
);

/** What may be taught in a MEF during a year, and how it is chosen. */
export const programme = pgTable(
  "programme",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    mef: text("mef").notNull(),
    matiere: text("matiere").notNull(),
    modalite: text("modalite").notNull(),
    horaire: doublePrecision("horaire"),
    ...suivi(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    unique("programme_triplet").on(table.uai, table.annee, table.mef, table.matiere, table.modalite),
  ],
);

/** A group of one year: it draws from the divisions it names, and from those of its MEF. */
export const groupe = pgTable(
  "groupe",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    code: text("code").notNull(),
    libelle: text("libelle"),
    /** Identifiers of classes. */
    divisions: jsonb("divisions").$type<readonly string[]>().notNull(),
    mefs: jsonb("mefs").$type<readonly string[]>().notNull(),
    ...suivi(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    unique("groupe_code").on(table.uai, table.annee, table.code),
  ],
);

export const professeurPrincipal = pgTable(
  "professeur_principal",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    classe: uuid("classe_id").notNull(),
    personnel: uuid("personnel_id").notNull(),
    debut: jour("debut"),
    fin: jour("fin"),
    ...suivi(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    unique("professeur_principal_lien").on(table.uai, table.annee, table.classe, table.personnel),
    foreignKey({ columns: [table.uai, table.classe], foreignColumns: [classe.uai, classe.id] }),
    foreignKey({ columns: [table.uai, table.personnel], foreignColumns: [personnel.uai, personnel.id] }),
  ],
);

/** One teaching of a division or of a group: a matière, its teachers, its weekly hours. */
export const service = pgTable(
  "service",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    /** One of the two. */
    classe: uuid("classe_id"),
    groupe: uuid("groupe_id"),
    matiere: text("matiere").notNull(),
    modaliteCours: text("modalite_cours").notNull(),
    heures: doublePrecision("heures"),
    coEnseignement: boolean("co_enseignement"),
    enseignants: jsonb("enseignants")
      .$type<readonly { readonly personnel: string; readonly heures: number | null }[]>()
      .notNull(),
    ...suivi(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    unique("service_cle")
      .on(table.uai, table.annee, table.classe, table.groupe, table.matiere, table.modaliteCours)
      .nullsNotDistinct(),
    foreignKey({ columns: [table.uai, table.classe], foreignColumns: [classe.uai, classe.id] }),
    foreignKey({ columns: [table.uai, table.groupe], foreignColumns: [groupe.uai, groupe.id] }),
  ],
);

/** Somebody teaches a service in place of an absent, for a time. */
export const suppleance = pgTable(
  "suppleance",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    suppleant: uuid("suppleant_id").notNull(),
    absent: uuid("absent_id").notNull(),
    classe: uuid("classe_id"),
    groupe: uuid("groupe_id"),
    matiere: text("matiere").notNull(),
    modaliteCours: text("modalite_cours").notNull(),
    debut: jour("debut").notNull(),
    fin: jour("fin").notNull(),
    heures: doublePrecision("heures"),
    ...suivi(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    foreignKey({ columns: [table.uai, table.suppleant], foreignColumns: [personnel.uai, personnel.id] }),
    foreignKey({ columns: [table.uai, table.absent], foreignColumns: [personnel.uai, personnel.id] }),
    foreignKey({ columns: [table.uai, table.classe], foreignColumns: [classe.uai, classe.id] }),
    foreignKey({ columns: [table.uai, table.groupe], foreignColumns: [groupe.uai, groupe.id] }),
  ],
);

/** A pupil attends a group. */
export const inscription = pgTable(
  "inscription",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    eleve: uuid("eleve_id").notNull(),
    groupe: uuid("groupe_id").notNull(),
    ...suivi(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    unique("inscription_lien").on(table.uai, table.annee, table.eleve, table.groupe),
    foreignKey({ columns: [table.uai, table.eleve], foreignColumns: [eleve.uai, eleve.id] }),
    foreignKey({ columns: [table.uai, table.groupe], foreignColumns: [groupe.uai, groupe.id] }),
    index("inscription_groupe").on(table.uai, table.groupe),
  ],
);
