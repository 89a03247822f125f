import type { Decoupe, Part, ValeursEnvoyees } from "@navette/livret";
import {
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { creeLe, id, instant, uai } from "../db/columns.ts";
import { eleve } from "../personnes/tables.ts";
import { periode } from "../structures/tables.ts";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** What was asked: which period, cut how, and which part of the school this file is. */
export interface Perimetre extends Part {
  readonly indice: number;
  readonly nombre?: number;
  readonly decoupe: Decoupe;
}

/** What a file holds, for those who will not open it. */
export interface ResumeEnvoi {
  readonly counts: Readonly<Record<string, number>>;
  /** Bilans that left with something LSU may point out. */
  readonly alertes: number;
  /** Bilans of the part that did not leave. */
  readonly retenus: number;
}

/** A file prepared for LSU: name, size, hash, what it holds, and how far it is known to have gone. */
export const envoi = pgTable(
  "envoi",
  {
    uai: uai(),
    id: id(),
    annee: integer("annee").notNull(),
    /** Name of the format: `lsu-1d`. */
    format: text("format").notNull(),
    version: text("version").notNull(),
    nom: text("nom").notNull(),
    octets: integer("octets").notNull(),
    sha256: text("sha256").notNull(),
    perimetre: jsonb("perimetre").$type<Perimetre>().notNull(),
    resume: jsonb("resume").$type<ResumeEnvoi>().notNull(),
    contenu: bytea("contenu").notNull(),
    creePar: text("cree_par").notNull(),
    creeLe: creeLe(),
    /** The first time its bytes were handed over. */
    telechargeLe: instant("telecharge_le"),
    telechargePar: text("telecharge_par"),
    /** The day it was deposited in LSU, as somebody said: nothing tells Navette by itself. */
    deposeLe: date("depose_le", { mode: "string" }),
    deposePar: text("depose_par"),
  },
  (table) => [primaryKey({ columns: [table.uai, table.id] }), index("envoi_date").on(table.uai, table.creeLe)],
);

/** One bilan of a file that left, with the exact values sent: what has changed since can be told. */
export const bilanEnvoye = pgTable(
  "bilan_envoye",
  {
    uai: uai(),
    envoiId: uuid("envoi_id").notNull(),
    eleveId: uuid("eleve_id").notNull(),
    periodeId: uuid("periode_id").notNull(),
    valeurs: jsonb("valeurs").$type<ValeursEnvoyees>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.uai, table.envoiId, table.eleveId, table.periodeId] }),
    foreignKey({ columns: [table.uai, table.envoiId], foreignColumns: [envoi.uai, envoi.id] }),
    foreignKey({ columns: [table.uai, table.eleveId], foreignColumns: [eleve.uai, eleve.id] }),
    foreignKey({ columns: [table.uai, table.periodeId], foreignColumns: [periode.uai, periode.id] }),
    index("bilan_envoye_eleve").on(table.uai, table.eleveId, table.periodeId),
  ],
);
