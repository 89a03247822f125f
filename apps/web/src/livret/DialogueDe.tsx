import type { Cellule, ValeurCellule } from "@navette/server/api";
import { type Ligne, useAtelier } from "./atelier.ts";
import { existeDans } from "./Champ.tsx";
import { ChoixCollage } from "./ChoixCollage.tsx";
import { valeurDe } from "./cell-queue.ts";
import { elementsDe } from "./cellules.ts";
import { type Etendue, meilleurPlan, planDe } from "./collage-grille.ts";
import { DialogueCollage } from "./DialogueCollage.tsx";
import { DialogueCommentaires } from "./DialogueCommentaires.tsx";
import { DialogueElements } from "./DialogueElements.tsx";
import { DialogueRecopie } from "./DialogueRecopie.tsx";
import { clesOf, type Groupe } from "./groupes.ts";
import { Raccourcis } from "./Raccourcis.tsx";
import { planRecopie } from "./recopie.ts";

/** The dialog open over the grid. `etendue` once the person has chosen how the columns land. */
export type Ouvert =
  | { readonly nom: "raccourcis" }
  | { readonly nom: "commentaires"; readonly depuis: Cellule | undefined }
  | { readonly nom: "elements"; readonly rubrique: string; readonly cycle: number }
  | { readonly nom: "recopie"; readonly source: Cellule }
  /** `entier`: what the field would hold with the whole paste in it. */
  | { readonly nom: "choix-collage"; readonly depuis: Cellule; readonly texte: string; readonly entier: string }
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
    case "elements":
      return <DialogueElements rubrique={ouvert.rubrique} cycle={ouvert.cycle} onFermer={onFermer} />;
    case "recopie": {
      const { source } = ouvert;
      const existe = (cellule: Cellule) =>
        lignes.some((ligne) => ligne.cible === cellule.cible && existeDans(ligne, cellule));
      const plan = planRecopie({ source, lignes: lignes.map(enRang), existe, valeurDe: lit });
      return <DialogueRecopie source={source} plan={plan} lignes={lignes} onFermer={onFermer} />;
    }
    case "choix-collage": {
      const { depuis, texte, entier } = ouvert;
      const ici = () => {
        store.tape(depuis, valeurEntiere(depuis, entier, lit(depuis)));
        onFermer();
      };
      const bloc = () => onOuvrir({ nom: "collage", depuis, texte });
      return <ChoixCollage depuis={depuis} texte={texte} onIci={ici} onBloc={bloc} onFermer={onFermer} />;
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

const enRang = ({ cible, eleve }: Ligne) => ({ cible, niveau: eleve?.niveau ?? null });

/** The whole paste in one field, in the shape its value takes; éléments join those that are there. */
function valeurEntiere({ objet }: Cellule, entier: string, avant: ValeurCellule): ValeurCellule {
  if (objet === "modalite") return { complement: entier };
  if (objet !== "elements") return entier;
  const nouveaux = entier.split(/\r\n?|\n/).map((ligne) => ligne.trim().replace(/^[-–•*]\s+/, ""));
  return [...new Set([...elementsDe(avant), ...nouveaux.filter((ligne) => ligne !== "")])];
}
