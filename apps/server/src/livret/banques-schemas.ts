import { z } from "zod";

export const usageCommentaireSchema = z.enum(["appreciation", "appreciation-generale"]);

const texteCommentaireSchema = z.string().trim().min(1).max(600);
const themeCommentaireSchema = z.string().trim().min(1).max(60);

export const commentaireSchema = z.object({
  id: z.string(),
  usage: usageCommentaireSchema,
  theme: z.string(),
  /** `{prénom}` stands for the pupil: `personnalise` of @navette/livret. */
  texte: z.string(),
  portee: z.enum(["ecole", "moi"]),
});
export type Commentaire = z.infer<typeof commentaireSchema>;

/** `GET /api/livret/commentaires`. Those of the school and those of the account, by theme. */
export const commentairesSchema = z.object({ commentaires: z.array(commentaireSchema).readonly() });
export type Commentaires = z.infer<typeof commentairesSchema>;

/** `POST /api/livret/commentaires`. Only the direction writes in the bank of the school. */
export const nouveauCommentaireSchema = z.object({
  usage: usageCommentaireSchema,
  theme: themeCommentaireSchema,
  texte: texteCommentaireSchema,
  portee: z.enum(["ecole", "moi"]).default("moi"),
});
export type NouveauCommentaire = z.input<typeof nouveauCommentaireSchema>;

/** `PATCH` and `DELETE /api/livret/commentaires/:commentaireId`. */
export const commentaireModifieSchema = z
  .object({ theme: themeCommentaireSchema, texte: texteCommentaireSchema })
  .partial();
export type CommentaireModifie = z.infer<typeof commentaireModifieSchema>;

export const elementSchema = z.object({
  id: z.string(),
  cycle: z.int(),
  rubrique: z.string(),
  libelle: z.string(),
  /** Whether the reader may correct it and take it away. */
  modifiable: z.boolean(),
});
export type Element = z.infer<typeof elementSchema>;

/** `GET /api/livret/elements?cycle=`. In the order of the rubriques' codes, then of the labels. */
export const elementsSchema = z.object({ elements: z.array(elementSchema).readonly() });
export type Elements = z.infer<typeof elementsSchema>;

export const demandeElementsSchema = z.object({ cycle: z.coerce.number().int().min(2).max(3).optional() });
export type DemandeElements = z.input<typeof demandeElementsSchema>;

const libelleElementSchema = z.string().trim().min(1).max(300);

/** `POST /api/livret/elements`, which answers the one already there. */
export const nouvelElementSchema = z.object({
  cycle: z.int().min(2).max(3),
  rubrique: z.string().min(1).max(20),
  libelle: libelleElementSchema,
});
export type NouvelElement = z.infer<typeof nouvelElementSchema>;

/** `PATCH` and `DELETE /api/livret/elements/:elementId`. The bilans keep what is written in them. */
export const elementModifieSchema = z.object({ libelle: libelleElementSchema });
export type ElementModifie = z.infer<typeof elementModifieSchema>;
