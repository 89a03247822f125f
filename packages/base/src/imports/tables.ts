import type { Association, Content, Diagnostic, Source } from "@navette/formats";
import type {
  Attente,
  Counts,
  Decideur,
  Decisions,
  Families,
  GardeCode,
  Gardee,
  Operation,
  OptionImport,
  Plan,
} from "@navette/reconcile";
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { creeLe, id, instant, uai } from "../db/columns.ts";
import { eleve } from "../personnes/tables.ts";

/** One file of an import: what it is, never its bytes. */
export interface FichierLu {
  readonly nom: string;
  readonly octets: number;
  readonly sha256: string;
  /** Absent for a file that is not recognised. */
  readonly format?: string;
  readonly titre?: string;
  readonly version?: string;
  readonly encodage?: string;
  /** By column of a list, what it was taken for; absent for a file read by its own headers. */
  readonly association?: Association;
  /** The application it comes from; absent for a file that brings nothing. */
  readonly source?: Source;
  /** ISO day of the export, when the file says it. */
  readonly date?: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** What the application did, and what it leaves to do by hand. */
export interface BilanImport {
  readonly counts: Counts;
  readonly appliques: number;
  readonly ignores: number;
  readonly enAttente: number;
  readonly restes: readonly Reste[];
  /** `null` when the files list no pupil. */
  readonly eleves: ElevesLaisses | null;
  /** By name. */
  readonly anciens: readonly DevenuAncien[];
}

/** Pupils of the files of whom nothing was written: to arbitrate, left aside, or on a line that could not be read. */
export interface ElevesLaisses {
  readonly aArbitrer: number;
  readonly laisses: number;
  readonly refuses: number;
}

/** A responsable whose children all left with this import: "BALIVERNE Anne". */
export interface DevenuAncien {
  readonly nom: string;
  readonly civilite: "M" | "MME" | null;
}

/** What hangs on an object, and keeps it from being taken away. */
export type Usage = "saisie" | "bilan-envoye" | "correction" | "compte" | "rattachement" | "periode";

/** Who changed something since an import, and when; `importLe`, when it was another import: when that one was applied. */
export interface Depuis {
  readonly par: string;
  readonly le: string;
  readonly importLe: string | null;
}

/** What undoing keeps, and why, as far as it is known. */
export interface GardeeExpliquee extends Gardee {
  readonly usage?: Usage;
  readonly depuis?: Depuis;
}

export const CODES_RESTES = [
  "eleves-sans-ine",
  "eleves-sans-classe",
  "eleves-sans-niveau",
  "eleves-sans-mef",
  "eleves-sans-responsable",
  "responsables-a-preciser",
  "classes-sans-enseignant",
  "divisions-sans-professeur-principal",
  "services-sans-enseignant",
  "classes-sans-periodes",
] as const;
export type CodeReste = (typeof CODES_RESTES)[number];

/** Something the school still has to do: how many objects it concerns, and some of their names. */
export interface Reste {
  readonly code: CodeReste;
  readonly nombre: number;
  readonly exemples: readonly string[];
}

/** `a-jour`: the files said nothing that the school did not hold already. */
export const ETATS_IMPORT = ["analyse", "applique", "a-jour", "annule", "abandonne", "echoue"] as const;

/** What an import may touch, and whom it listens to. */
export interface OptionsImport {
  readonly ecartees: readonly OptionImport[];
  /** Who decides of divisions and groups when STS-Web and SIECLE differ. */
  readonly structures: Decideur;
  /** ISO date: a pupil whose last day is before is gone. */
  readonly jour: string;
}

/** What a school lets its imports touch, from one to the next. No line: everything, and STS-Web decides. */
export const reglageImport = pgTable("reglage_import", {
  uai: uai().primaryKey(),
  ecartees: jsonb("ecartees").$type<readonly OptionImport[]>().notNull(),
  structures: text("structures").$type<Decideur>().notNull(),
});

/** What the school said of a list whose headers are not those of a template, kept for the next one with the same headers. */
export const associationColonnes = pgTable(
  "association_colonnes",
  {
    uai: uai(),
    /** SHA-256 of the reduced headers (`cleEntetes`): their list may be longer than a key can be. */
    cle: text("cle").notNull(),
    association: jsonb("association").$type<Association>().notNull(),
    le: instant("le").notNull(),
    par: text("par").notNull(),
  },
  (table) => [primaryKey({ columns: [table.uai, table.cle] })],
);

/** One reading of one or several files, its plan, its decisions, its application (DESIGN §9). */
export const importation = pgTable(
  "importation",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    etat: text("etat", { enum: ETATS_IMPORT }).notNull(),
    creeLe: creeLe(),
    creePar: text("cree_par").notNull(),
    compteId: uuid("compte_id"),
    /** Name, size, SHA-256, format, variant, encoding, counts of each file; never its bytes. */
    fichiers: jsonb("fichiers").$type<readonly FichierLu[]>().notNull(),
    diagnostics: jsonb("diagnostics").$type<readonly Diagnostic[]>().notNull(),
    /** The neutral content of each file, kept until the import is applied or abandoned: the plan can be made again from it. */
    contenus: jsonb("contenus").$type<readonly Content[]>(),
    options: jsonb("options").$type<OptionsImport>().notNull(),
    /** The links with families that the files declare, and which of them lead to a pupil. */
    familles: jsonb("familles").$type<Families>(),
    plan: jsonb("plan").$type<Plan>().notNull(),
    /** Guards lifted by a person, then his choices; a change without one keeps its default. */
    leverGardes: jsonb("lever_gardes").$type<readonly GardeCode[]>().notNull(),
    decisions: jsonb("decisions").$type<Decisions>().notNull(),
    /** What the plan and the decisions come to, so that a list need not read them. */
    attente: jsonb("attente").$type<Attente>().notNull(),
    bilan: jsonb("bilan").$type<BilanImport>(),
    /** The operations that undo it. */
    inverse: jsonb("inverse").$type<readonly Operation[]>(),
    /** What undoing kept, because it was changed since. */
    gardees: jsonb("gardees").$type<readonly GardeeExpliquee[]>(),
    appliqueLe: instant("applique_le"),
    annuleLe: instant("annule_le"),
    echec: text("echec"),
  },
  (table) => [primaryKey({ columns: [table.uai, table.id] }), index("importation_date").on(table.uai, table.creeLe)],
);

/** A decision remembered: the person a file describes with this signature is not this pupil (`signatureOf`). */
export const distinction = pgTable(
  "distinction",
  {
    uai: uai(),
    eleveId: uuid("eleve_id").notNull(),
    signature: text("signature").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.eleveId, table.signature] }),
    foreignKey({ columns: [table.uai, table.eleveId], foreignColumns: [eleve.uai, eleve.id] }),
  ],
);
