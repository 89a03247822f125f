import { z } from "zod";
import { diagnosticSchema, listOf } from "../wire/schemas.ts";
import { decisionSchema } from "./changements-schemas.ts";
import { importListeSchema } from "./historique-schemas.ts";
import {
  classeDuPlanSchema,
  codeGardeSchema,
  compteLuSchema,
  gardeSchema,
  groupeDeChangementsSchema,
  groupeDuPlanSchema,
  kindSchema,
  ligneDeCompteSchema,
} from "./plan-schemas.ts";

/** What an import may leave to do: the list of the base. */
const CODES_RESTES = [
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

/** What is left to do by hand: how many, of whom for example, and how it is mended. */
const resteSchema = z.object({
  code: z.enum(CODES_RESTES),
  nombre: z.int(),
  titre: z.string(),
  exemples: listOf(z.string()),
  remede: z.string(),
});
export type Reste = z.infer<typeof resteSchema>;

/** What undoing keeps, in words: of whom, what, and why. */
const gardeeSchema = z.object({ cle: z.string(), sujet: z.string(), quoi: z.string(), raison: z.string() });
export type Gardee = z.infer<typeof gardeeSchema>;

/** What a school may leave out of its imports: the list of reconcile. */
const OPTIONS = ["nouveaux", "identite", "coordonnees", "responsables", "scolarite", "an-dernier", "groupes"] as const;

const optionsSchema = z.object({
  /** What the import leaves alone. */
  ecartees: listOf(z.enum(OPTIONS)),
  /** Who decides of divisions and groups when STS-Web and SIECLE differ. */
  structures: z.enum(["sts", "siecle"]),
  /** ISO: a pupil whose last day is before is gone. */
  jour: z.iso.date(),
});
export type OptionsImport = z.infer<typeof optionsSchema>;
export type OptionImport = OptionsImport["ecartees"][number];

export const importSchema = importListeSchema.omit({ depasse: true, attente: true }).extend({
  echec: z.string().nullable(),
  options: optionsSchema,
  gardes: listOf(gardeSchema),
  compte: listOf(ligneDeCompteSchema),
  /** What applying would write now, leave to arbitrate, and leave held back. */
  aAppliquer: z.int(),
  aArbitrer: z.int(),
  suspendus: z.int(),
  /** Of what is held back, the withdrawals: the rest is decided one by one. */
  retraitsSuspendus: z.int(),
  /** Rows that had or have to be arbitrated. */
  arbitrages: z.int(),
  groupes: listOf(groupeDuPlanSchema),
  classes: listOf(classeDuPlanSchema),
  lus: listOf(compteLuSchema),
  /** How many responsables wait for their children, and what to import first; `null` when none does. */
  enfantsAttendus: z.string().nullable(),
  /** The school changed since the plan was made: it must be made again. */
  perime: z.boolean(),
  /** The links with families the files declare, and which lead to a pupil. */
  familles: z
    .object({
      responsables: z.int(),
      liens: z.int(),
      reconnus: z.int(),
      inconnus: z.int(),
      ambigus: z.int(),
    })
    .nullable(),
  bilan: z
    .object({
      appliques: z.int(),
      ignores: z.int(),
      enAttente: z.int(),
      restes: listOf(resteSchema),
      /** The responsables whose children all left with this import. */
      anciens: listOf(z.object({ nom: z.string(), civilite: z.enum(["M", "MME"]).nullable() })),
    })
    .nullable(),
  /** What undoing kept; `null` unless it was undone. */
  gardees: listOf(gardeeSchema).nullable(),
});
export type Import = z.infer<typeof importSchema>;

/** Everything that was said of the files. */
export const constatsSchema = z.object({ diagnostics: listOf(diagnosticSchema) });
export type Constats = z.infer<typeof constatsSchema>;

/** A change whose decision is `null` goes back to its default. */
export const choisirSchema = z.object({
  decisions: z.record(z.string().max(200), decisionSchema.nullable()).exactOptional(),
  enBloc: z
    .object({
      kind: kindSchema.exactOptional(),
      groupe: groupeDeChangementsSchema,
      choix: z.enum(["accepter", "ignorer", "nouveau"]),
    })
    .exactOptional(),
  classe: z.object({ cle: z.string().max(200), choix: z.enum(["ignorer", "proposer"]) }).exactOptional(),
  leverGardes: z.array(codeGardeSchema).exactOptional(),
  options: z
    .object({
      ecartees: listOf(z.enum(OPTIONS)).exactOptional(),
      structures: z.enum(["sts", "siecle"]).exactOptional(),
      jour: z.iso.date().exactOptional(),
    })
    .exactOptional(),
});
export type Choisir = z.infer<typeof choisirSchema>;

export const appliqueSchema = z.object({
  outcome: z.enum(["applique", "deja-applique", "rien-a-ecrire", "plan-perime"]),
});
export type Applique = z.infer<typeof appliqueSchema>;

/** What undoing would do now, or did. */
export const annulationSchema = z.object({
  annulees: z.int(),
  /** Links declared by hand since, which go with their pupils. */
  declarations: z.int(),
  gardees: listOf(gardeeSchema),
});
export type Annulation = z.infer<typeof annulationSchema>;
