export { type Appariement, apparier, type LigneAppariee } from "./apparier.ts";
export type { Consequence } from "./consequence.ts";
export { consequencesOf } from "./consequences.ts";
export { nomsDuFichier } from "./noms-du-fichier.ts";
export { COLONNES_SAISIE, type LigneRefusee, lireNoms } from "./noms-saisis.ts";
export {
  type DecisionPrise,
  type DetailLogiciel,
  GENRES_CORRESPONDANCE,
  type GenreCorrespondance,
  type NomLogiciel,
  nomMontre,
  type ObjetSts,
} from "./objets.ts";
export { objetsSts } from "./objets-sts.ts";
export { preuvesInWords } from "./preuves.ts";
export { heuresEcrites } from "./services.ts";
export { traduire } from "./traduire.ts";
export { APPLICATION_WORDS, GENRE_CORRESPONDANCE_WORDS } from "./words.ts";
