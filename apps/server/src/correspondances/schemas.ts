import { z } from "zod";
import { diagnosticSchema } from "../wire/schemas.ts";

export const genreCorrespondanceSchema = z.enum(["matiere", "professeur", "classe", "groupe", "service"]);
export type GenreCorrespondance = z.infer<typeof genreCorrespondanceSchema>;

const pisteSchema = z.object({ cle: z.string(), raison: z.string() });

/** One name of the timetable software, and where it stands. */
export const ligneCorrespondanceSchema = z.object({
  nom: z.string(),
  /** The same as it is read: « numéro 41207 » for a person the software only numbers. */
  montre: z.string(),
  /** What the software says beside it: "5B, 5C". */
  detail: z.string(),
  etat: z.enum(["associe", "propose", "a-faire"]),
  /** Paired or proposed; `null` when there is nothing likely enough. */
  cle: z.string().nullable(),
  libelle: z.string().nullable(),
  raison: z.string(),
  /** Who decided, and when; `null` for what was paired by itself. */
  decision: z.object({ par: z.string(), le: z.string() }).nullable(),
  /** Typed here, not read in a file: it can be taken out. */
  saisie: z.boolean(),
  /** What it was paired with, and STS-Web has no longer. */
  perdue: z.string().nullable(),
  /** Less likely ones, the likeliest first. */
  pistes: z.array(pisteSchema).readonly(),
});
export type LigneCorrespondance = z.infer<typeof ligneCorrespondanceSchema>;

/** What STS-Web has, that no pair holds. */
export const objetStsSchema = z.object({ cle: z.string(), libelle: z.string(), detail: z.string() });
export type ObjetSts = z.infer<typeof objetStsSchema>;

export const genreApparieSchema = z.object({
  genre: genreCorrespondanceSchema,
  titre: z.string(),
  /** What each column of a typed list is. */
  colonnes: z.array(z.string()).readonly(),
  comptes: z.object({ noms: z.int(), associes: z.int(), proposes: z.int(), aFaire: z.int(), libres: z.int() }),
  lignes: z.array(ligneCorrespondanceSchema).readonly(),
  objets: z.array(objetStsSchema).readonly(),
});
export type GenreApparie = z.infer<typeof genreApparieSchema>;

export const consequenceSchema = diagnosticSchema.extend({
  /** In words: "STS-Web". */
  application: z.string(),
  genre: genreCorrespondanceSchema,
  nom: z.string().exactOptional(),
});
export type ConsequenceEcrite = z.infer<typeof consequenceSchema>;

/** `GET /api/correspondances`, and the answer of whatever changes them. */
export const correspondancesSchema = z.object({
  annee: z.int(),
  /** Whether STS-Web or SIECLE has given anything to pair with. */
  sts: z.boolean(),
  depot: z.object({ fichier: z.string(), par: z.string(), le: z.string() }).nullable(),
  /** What undoing would undo: "l’association de 3 noms". */
  dernier: z.object({ phrase: z.string(), par: z.string(), le: z.string() }).nullable(),
  genres: z.array(genreApparieSchema).readonly(),
  /** By application, the gravest first. */
  consequences: z.array(consequenceSchema).readonly(),
});
export type Correspondances = z.infer<typeof correspondancesSchema>;

const nomSchema = z.string().min(1).max(200);
const cleSchema = z.string().min(1).max(200);

/** `POST /api/correspondances/paires`. All of them, or none. */
export const pairesVouluesSchema = z.object({
  genre: genreCorrespondanceSchema,
  paires: z
    .array(z.object({ nom: nomSchema, cle: cleSchema }))
    .min(1)
    .max(10_000),
});
export type PairesVoulues = z.infer<typeof pairesVouluesSchema>;

/** `POST /api/correspondances/separations`. */
export const separationSchema = z.object({ genre: genreCorrespondanceSchema, nom: nomSchema });
export type Separation = z.infer<typeof separationSchema>;

/** `POST /api/correspondances/refus`. */
export const refusSchema = separationSchema.extend({ cle: cleSchema });
export type Refus = z.infer<typeof refusSchema>;

/** `POST /api/correspondances/noms`: one name a line, columns parted by tabulations or semicolons. */
export const nomsSaisisSchema = z.object({ genre: genreCorrespondanceSchema, texte: z.string().max(500_000) });
export type NomsSaisis = z.infer<typeof nomsSaisisSchema>;

export const nomsAjoutesSchema = z.object({
  noms: z.int(),
  refusees: z.array(z.object({ ligne: z.int(), pourquoi: z.string() })).readonly(),
  correspondances: correspondancesSchema,
});
export type NomsAjoutes = z.infer<typeof nomsAjoutesSchema>;

/** `POST /api/correspondances/retraits`. */
export const retraitSchema = z.object({
  genre: genreCorrespondanceSchema,
  noms: z.array(nomSchema).min(1).max(10_000),
});
export type Retrait = z.infer<typeof retraitSchema>;

/** `POST /api/correspondances/depots`: what was said of the file, which was kept. */
export const depotCorrespondancesSchema = z.object({
  noms: z.int(),
  diagnostics: z.array(diagnosticSchema).readonly(),
});
export type DepotCorrespondances = z.infer<typeof depotCorrespondancesSchema>;

/** The same, refused (422): nothing was kept. */
export const depotCorrespondancesRefuseSchema = z.object({
  code: z.literal("correspondances.depot-refuse"),
  message: z.string(),
  remedy: z.string(),
  diagnostics: z.array(diagnosticSchema).readonly(),
});
export type DepotCorrespondancesRefuse = z.infer<typeof depotCorrespondancesRefuseSchema>;
