import type { Cellule } from "@navette/server/api";
import { type Ligne, useAtelier } from "./atelier.ts";
import { existeDans } from "./Champ.tsx";
import { valeurDe } from "./cell-queue.ts";
import { type Etendue, meilleurPlan, planDe } from "./collage-grille.ts";
import { DialogueCollage } from "./DialogueCollage.tsx";
import { DialogueCommentaires } from "./DialogueCommentaires.tsx";
import { DialogueRecopie } from "./DialogueRecopie.tsx";
import { clesOf, type Groupe } from "./groupes.ts";
import { Raccourcis } from "./Raccourcis.tsx";
import { planRecopie } from "./recopie.ts";

/** The dialog open over the grid. `etendue` once the person has chosen how the columns land. */
export type Ouvert =
  | { readonly nom: "raccourcis" }
  | { readonly nom: "commentaires"; readonly depuis: Cellule | undefined }
  | { readonly nom: "recopie"; readonly source: Cellule }
  | { readonly nom: "collage"; readonly depuis: Cellule; readonly texte: string; readonly etendue?: Etendue };

interface DialogueDeProps {
  readonly ouvert: Ouvert;
  readonly groupe: Groupe;
  /** Those on the screen, in its order. */
  readonly lignes: readonly Ligne[];
  readonly onOuvrir: (ouvert: Ouvert) => void;
  readonly onFermer: () => void;
}

export function DialogueDe({ ouvert, groupe, lignes, onOuvrir, onFermer }: DialogueDeProps) {
  const { store } = useAtelier();
  const lit = (cellule: Cellule) => valeurDe(store.file(), cellule);
  switch (ouvert.nom) {
    case "raccourcis":
      return <Raccourcis onFermer={onFermer} />;
    case "commentaires":
      return <DialogueCommentaires depuis={ouvert.depuis} onFermer={onFermer} />;
    case "recopie": {
      const { source } = ouvert;
      const existe = (cellule: Cellule) =>
        lignes.some((ligne) => ligne.cible === cellule.cible && existeDans(ligne, cellule));
      const plan = planRecopie({ source, cibles: lignes.map(({ cible }) => cible), existe, valeurDe: lit });
      return <DialogueRecopie source={source} plan={plan} lignes={lignes} onFermer={onFermer} />;
    }
    case "collage": {
      const eleves = lignes.flatMap(({ cible, page }) => (page ? [{ cible, page }] : []));
      const demande = { ...ouvert, lignes: eleves, cles: clesOf(groupe.colonnes), valeurDe: lit };
      const plan = ouvert.etendue === undefined ? meilleurPlan(demande) : planDe(demande, ouvert.etendue);
      return (
        <DialogueCollage
          plan={plan}
          lignes={lignes}
          avecEtendue={groupe.colonnes.some(({ genre }) => genre === "mesure")}
          onEtendue={(etendue) => onOuvrir({ ...ouvert, etendue })}
          onFermer={onFermer}
        />
      );
    }
  }
}
