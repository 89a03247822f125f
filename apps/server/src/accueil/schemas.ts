import { z } from "zod";
import { elevesLaissesSchema } from "../imports/historique-schemas.ts";
import { avancementSchema, avancementsSchema } from "../livret/examen-schemas.ts";
import { reouvertureSchema } from "../livret/schemas.ts";

/** The four states of a link of the chain: À jour, Périmé, Bloqué, À faire. */
export const etatMaillonSchema = z.enum(["a-jour", "perime", "bloque", "a-faire"]);

const importConnuSchema = z.object({ id: z.string(), le: z.string() });

const maillonPeriodeSchema = z.object({
  /** "Trimestre 2". */
  libelle: z.string(),
  indice: z.int(),
  fin: z.string(),
  /** Classes that have this period. */
  total: z.int(),
  livret: z.object({ etat: etatMaillonSchema, pretes: z.int() }),
  lsu: z.object({
    etat: etatMaillonSchema,
    raison: z.enum(["attend-livret", "a-preparer", "rouvert", "a-telecharger", "a-deposer", "depose"]),
    preparees: z.int(),
    /** Instant of the last file; `null` when there is none. */
    le: z.string().nullable(),
  }),
});
export type MaillonPeriode = z.infer<typeof maillonPeriodeSchema>;

const chaineSchema = z.object({
  onde: z.object({
    etat: etatMaillonSchema,
    raison: z.enum(["jamais", "en-attente", "echoue", "ancien", "frais"]),
    import: importConnuSchema.nullable(),
  }),
  /** The periods that have begun, newest first. */
  periodes: z.array(maillonPeriodeSchema).readonly(),
  /** Why there is no period to show; `null` when there is one. */
  sansPeriode: z.enum(["sans-classe", "sans-bilan", "a-decouper", "a-venir"]).nullable(),
});
export type Chaine = z.infer<typeof chaineSchema>;

const classesConcernees = z.object({
  /** So many classes, of those that have a livret, in a school of so many. */
  classes: z.int(),
  total: z.int(),
  ecole: z.int(),
  /** Names of the first ones. */
  exemples: z.array(z.string()).readonly(),
  /** The first one: where to go. */
  classeId: z.string(),
});
const classesDePeriode = classesConcernees.extend({ periode: z.string(), indice: z.int() });

const suiteSchema = z.discriminatedUnion("code", [
  z.object({ code: z.literal("importer") }),
  z.object({ code: z.enum(["sans-classe", "attendre-periodes", "fini"]) }),
  z.object({ code: z.enum(["decider-import", "reprendre-import"]), importId: z.string(), le: z.string() }),
  classesConcernees.extend({ code: z.enum(["rattacher", "decouper"]) }),
  classesDePeriode.extend({ code: z.enum(["donner", "en-relecture", "exporter", "telecharger", "deposer"]) }),
  classesDePeriode.extend({ code: z.literal("relire"), avancement: avancementSchema }),
  classesDePeriode.extend({ code: z.literal("saisir"), pourcent: z.int(), fin: z.string() }),
  z.object({ code: z.literal("reimporter"), le: z.string() }),
  z.object({ code: z.literal("attendre"), periode: z.string(), debut: z.string() }),
]);
export type Suite = z.infer<typeof suiteSchema>;

const aTraiterSchema = z.object({
  code: z.enum([
    "import-echoue",
    "import-en-attente",
    "eleves-laisses",
    "directeur-absent",
    "classes-sans-enseignant",
    "classes-sans-periodes",
    "eleves-sans-ine",
    "eleves-sans-classe",
    "eleves-sans-niveau",
    "responsables-a-preciser",
    "saisie-en-retard",
    "bilans-rouverts",
    "enseignants-sans-compte",
  ]),
  level: z.enum(["rejet", "anomalie", "information"]),
  nombre: z.int(),
  /** Id of what it is about, when it has a page of its own. */
  id: z.string().nullable(),
  /** "Trimestre 1", for what is late or open again. */
  periode: z.string().nullable(),
  /** Of which class, why and by whom, for bilans that are open again. */
  reouverture: reouvertureSchema.extend({ classe: z.string() }).nullable(),
  /** Why they were left, for pupils of the files an import left aside. */
  laisses: elevesLaissesSchema.nullable(),
});
export type ATraiter = z.infer<typeof aTraiterSchema>;

/** `GET /api/accueil`. Where the school stands; for an enseignant, where his classes stand. */
export const accueilSchema = z.object({
  annee: z.int(),
  /** ISO day, where the school is. */
  today: z.string(),
  /** Pupils present in the school. */
  eleves: z.int(),
  chaine: chaineSchema,
  /** The one next thing to do. */
  suite: suiteSchema,
  /** The gravest first. */
  aTraiter: z.array(aTraiterSchema).readonly(),
  /** The heat map: the classes that have a bilan to fill. */
  classes: avancementsSchema.shape.classes,
});
export type Accueil = z.infer<typeof accueilSchema>;
