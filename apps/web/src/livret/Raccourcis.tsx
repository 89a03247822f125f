import { Dialogue } from "../ui/Dialogue.tsx";

const TOUCHES: readonly { readonly touches: readonly string[]; readonly acte: string }[] = [
  { touches: ["Tab", "Maj Tab"], acte: "Champ suivant, précédent (de gauche à droite, puis l’élève suivant)" },
  { touches: ["↑", "↓", "←", "→"], acte: "D’une case à l’autre, d’un niveau à l’autre, hors d’un texte" },
  { touches: ["Ctrl ↓", "Ctrl ↑"], acte: "Même champ, élève suivant ou précédent" },
  { touches: ["Entrée"], acte: "Sur un niveau\u00a0: élève suivant (Maj Entrée\u00a0: précédent)" },
  { touches: ["1", "2", "3", "4"], acte: "Sur un niveau\u00a0: positionner (la même touche ou Suppr efface)" },
  { touches: ["A"], acte: "Sur un niveau\u00a0: en attente" },
  { touches: ["N"], acte: "Sur un niveau\u00a0: non évalué" },
  { touches: ["D"], acte: "Sur un niveau\u00a0: dispensé" },
  {
    touches: ["Ctrl Espace"],
    acte: "Outils du champ\u00a0: commentaires prêts, éléments de programme (depuis leur niveau)",
  },
  { touches: ["Ctrl Z", "Ctrl Maj Z"], acte: "Annuler, rétablir dans la case, même après l’enregistrement" },
  { touches: ["Ctrl V"], acte: "Coller des cellules copiées d’un tableur, à partir de la case" },
  { touches: ["Échap"], acte: "Revenir à la dernière valeur enregistrée\u00a0; fermer" },
  { touches: ["F1"], acte: "Cette liste" },
];

export function Raccourcis({ onFermer }: { onFermer: () => void }) {
  return (
    <Dialogue titre="Tous les raccourcis du clavier" onFermer={onFermer}>
      <dl className="lv-raccourcis">
        {TOUCHES.map(({ touches, acte }) => (
          <div key={acte}>
            <dt>
              {touches.map((touche) => (
                <kbd key={touche}>{touche}</kbd>
              ))}
            </dt>
            <dd>{acte}</dd>
          </div>
        ))}
      </dl>
    </Dialogue>
  );
}

/** The few keys one needs at hand, at the bottom of the grid. */
export function Touches({ onTout }: { onTout: () => void }) {
  return (
    <aside className="keys" aria-label="Raccourcis du clavier">
      <span>
        <kbd>Tab</kbd> champ suivant
      </span>
      <span>
        <kbd>Ctrl ↓</kbd> élève suivant
      </span>
      <span>
        <kbd>1</kbd> à <kbd>4</kbd> positionner
      </span>
      <span>
        <kbd>A</kbd> en attente
      </span>
      <span>
        <kbd>N</kbd> non évalué
      </span>
      <span>
        <kbd>D</kbd> dispensé
      </span>
      <span>
        <kbd>Ctrl Espace</kbd> commentaires
      </span>
      <span>
        <kbd>Ctrl Z</kbd> annuler
      </span>
      <button type="button" className="lv-lien row-end" onClick={onTout}>
        <kbd>F1</kbd> tous les raccourcis
      </button>
    </aside>
  );
}
