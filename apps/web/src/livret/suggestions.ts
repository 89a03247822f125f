import type { Commentaire } from "@navette/server/api";
import { filtre } from "../ui/filtre.ts";

interface DemandeSuggestions {
  readonly usage: string;
  /** The name of the part of the livret one types in, and those of all: a sentence kept there has it for theme. */
  readonly theme: string;
  readonly themes: readonly string[];
  readonly cherche: string;
}

const MAX = 8;

/**
 * The sentences to propose: those of what one types first, one's own before the school's, then those that suit
 * anything. Those of another domain only come to who looks for them.
 */
export function suggestions(commentaires: readonly Commentaire[], demande: DemandeSuggestions): readonly Commentaire[] {
  const { usage, theme, themes, cherche } = demande;
  const rangDe = (each: Commentaire) => (each.theme === theme ? 0 : themes.includes(each.theme) ? 2 : 1);
  const poids = (each: Commentaire) => rangDe(each) * 2 + (each.portee === "moi" ? 0 : 1);
  const miens = commentaires.filter((each) => each.usage === usage && (cherche.trim() !== "" || rangDe(each) < 2));
  return filtre(miens, cherche, ({ texte, theme: sien }) => `${texte} ${sien}`)
    .toSorted((one, other) => poids(one) - poids(other))
    .slice(0, MAX);
}
