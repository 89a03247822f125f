import { COMMENTAIRES, type UsageCommentaire } from "./commentaires.ts";
import { ELEMENTS } from "./elements.ts";

export interface ElementBanque {
  readonly cycle: number;
  readonly rubrique: string;
  readonly libelle: string;
}

export interface CommentaireBanque {
  readonly usage: UsageCommentaire;
  readonly theme: string;
  readonly texte: string;
}

/** The bank of éléments de programme a new school receives. */
export const BANQUE_ELEMENTS: readonly ElementBanque[] = Object.entries(ELEMENTS).flatMap(([cycle, rubriques]) =>
  Object.entries(rubriques).flatMap(([rubrique, libelles]) =>
    libelles.map((libelle) => ({ cycle: Number(cycle), rubrique, libelle })),
  ),
);

/** The bank of comments a new school receives. `{prénom}` stands for the pupil: see `personnalise`. */
export const BANQUE_COMMENTAIRES: readonly CommentaireBanque[] = (
  Object.keys(COMMENTAIRES) as readonly UsageCommentaire[]
).flatMap((usage) =>
  Object.entries(COMMENTAIRES[usage]).flatMap(([theme, textes]) => textes.map((texte) => ({ usage, theme, texte }))),
);
