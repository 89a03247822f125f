import type { ContentAnDernier, ContentDiscipline, ContentLieuNaissance, ContentOption } from "@navette/formats";
import type { IdentifiantSource } from "@navette/reconcile";
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
import { actif, creeLe, id, instant, origine, uai } from "../db/columns.ts";
import { classe } from "../structures/tables.ts";

/** One address: its lines separated by line feeds. */
export interface Adresse {
  readonly ligne: string | null;
  readonly codePostal: string | null;
  readonly commune: string | null;
  readonly pays: string | null;
}

/** A pupil: who he is. Where he is stands in `scolarite`, how others call him in `identifiant`. Never deleted. */
export const eleve = pgTable(
  "eleve",
  {
    uai: uai(),
    id: id(),
    nom: text("nom").notNull(),
    nomUsage: text("nom_usage"),
    prenom: text("prenom").notNull(),
    prenom2: text("prenom2"),
    prenom3: text("prenom3"),
    naissance: date("naissance", { mode: "string" }),
    lieuNaissance: jsonb("lieu_naissance").$type<ContentLieuNaissance>(),
    nationalite: text("nationalite"),
    sexe: text("sexe", { enum: ["M", "F"] }),
    adresse1: jsonb("adresse1").$type<Adresse>(),
    adresse2: jsonb("adresse2").$type<Adresse>(),
    courriel: text("courriel"),
    telephone: text("telephone"),
    telephonePortable: text("telephone_portable"),
    /** False for a pupil who left: kept, with his history. */
    actif: boolean("actif").notNull().default(true),
    retireLe: instant("retire_le"),
    origine: text("origine", { enum: ["import", "manuel"] }).notNull(),
    creeLe: creeLe(),
    modifieLe: instant("modifie_le").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    index("eleve_nom").on(table.uai, table.nom, table.prenom),
  ],
);

/** A member of staff. In the premier degré LSU wants civilité, nom and prénom spelled as in ONDE. */
export const personnel = pgTable(
  "personnel",
  {
    uai: uai(),
    id: id(),
    civilite: text("civilite", { enum: ["M", "MME"] }),
    nom: text("nom").notNull(),
    nomPatronymique: text("nom_patronymique"),
    prenom: text("prenom").notNull(),
    sexe: text("sexe", { enum: ["M", "F"] }),
    naissance: date("naissance", { mode: "string" }),
    /** FONCTION and GRADE of STS-Web; what the teacher may teach. */
    fonction: text("fonction"),
    grade: text("grade"),
    disciplines: jsonb("disciplines").$type<readonly ContentDiscipline[]>(),
    courriel: text("courriel"),
    directeur: boolean("directeur").notNull().default(false),
    origine: origine().default("manuel"),
    actif: actif(),
    retireLe: instant("retire_le"),
    creeLe: creeLe(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.id] })],
);

export const OBJETS_IDENTIFIES = ["eleve", "classe", "personnel", "responsable"] as const;

/** What a person may correct here, besides: what imports then leave alone. */
const OBJETS_VERROUILLES = [...OBJETS_IDENTIFIES, "responsabilite", "foyer", "groupe", "inscription"] as const;
export type ObjetVerrouille = (typeof OBJETS_VERROUILLES)[number];

/** How others call a person or a structure: source, value, and when it was seen. An empty value never erases one. */
export const identifiant = pgTable(
  "identifiant",
  {
    uai: uai(),
    objet: text("objet", { enum: OBJETS_IDENTIFIES }).notNull(),
    objetId: uuid("objet_id").notNull(),
    /** `ine`, `onde`, `siecle-eleve-id`, `siecle-elenoet`, `sts`… */
    source: text("source").$type<IdentifiantSource>().notNull(),
    valeur: text("valeur").notNull(),
    /** The one in force; the others are history. */
    actuel: boolean("actuel").notNull().default(true),
    vuDepuis: instant("vu_depuis").notNull().defaultNow(),
    vuJusque: instant("vu_jusque").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.objet, table.objetId, table.source, table.valeur] }),
    index("identifiant_valeur").on(table.uai, table.source, table.valeur),
  ],
);

/** A field that somebody corrected here: shown with a lock, never overwritten by an import unless it is freed. */
export const verrou = pgTable(
  "verrou",
  {
    uai: uai(),
    objet: text("objet", { enum: OBJETS_VERROUILLES }).notNull(),
    objetId: uuid("objet_id").notNull(),
    champ: text("champ").notNull(),
    compteId: uuid("compte_id"),
    auteur: text("auteur").notNull(),
    le: instant("le").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.objet, table.objetId, table.champ] })],
);

/** One pupil in one class during one school year. The level belongs to the pupil (onde.md §9.1). */
export const scolarite = pgTable(
  "scolarite",
  {
    uai: uai(),
    id: id(),
    eleveId: uuid("eleve_id").notNull(),
    annee: integer("annee").notNull(),
    classeId: uuid("classe_id"),
    niveau: text("niveau"),
    cycle: text("cycle"),
    mef: text("mef"),
    regime: text("regime"),
    statut: text("statut"),
    doublement: boolean("doublement"),
    /** First and last day in the school. */
    entree: date("entree", { mode: "string" }),
    sortie: date("sortie", { mode: "string" }),
    motifSortie: text("motif_sortie"),
    /** Of a closed year: the day the pupil was found gone from it, `null` for who was there at its end. */
    partiLe: date("parti_le", { mode: "string" }),
    options: jsonb("options").$type<readonly ContentOption[]>(),
    anDernier: jsonb("an_dernier").$type<ContentAnDernier>(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.id] }),
    foreignKey({ columns: [table.uai, table.eleveId], foreignColumns: [eleve.uai, eleve.id] }),
    foreignKey({ columns: [table.uai, table.classeId], foreignColumns: [classe.uai, classe.id] }),
    index("scolarite_classe").on(table.uai, table.annee, table.classeId),
    unique("scolarite_annee").on(table.uai, table.eleveId, table.annee),
  ],
);
