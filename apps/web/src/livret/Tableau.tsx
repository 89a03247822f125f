import "../ui/tableau.css";
import { memo } from "react";
import { Region } from "../ui/Region.tsx";
import { type Ligne, useAtelier } from "./atelier.ts";
import { Champ } from "./Champ.tsx";
import { EtatRangee } from "./EtatRangee.tsx";
import { type Colonne, type Groupe, isSuiteDeNiveaux } from "./groupes.ts";

interface TableauProps {
  readonly nom: string;
  readonly groupe: Groupe;
  readonly lignes: readonly Ligne[];
  /** The row where one types. */
  readonly active: string | undefined;
  readonly onEleve: (cible: string) => void;
}

/** Pupils down, rubriques across; on a phone each row becomes a card. */
export function Tableau({ nom, groupe, lignes, active, onEleve }: TableauProps) {
  const { saisissable } = useAtelier();
  const mesures = groupe.colonnes.filter(({ genre }) => genre === "mesure").length;
  const forme = mesures === 1 ? "lv-seule" : mesures > 1 ? "lv-plusieurs" : `lv-${groupe.code}`;
  return (
    <div className="panel lv-panneau">
      <Region nom="Grille de saisie">
        <table className={`table lv-grille ${forme}`}>
          <caption className="vh">{nom}</caption>
          <thead>
            <tr>
              <th scope="col">Élève</th>
              {groupe.colonnes.map((colonne) => (
                <th
                  key={colonne.rubrique + colonne.objet}
                  scope="col"
                  className={`lv-${colonne.genre}`}
                  title={colonne.libelle}
                >
                  <EnTete colonne={colonne} seule={mesures === 1} />
                </th>
              ))}
              {saisissable && (
                <th scope="col" className="lv-etat">
                  État
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lignes.map((ligne) => (
              <Rangee
                key={ligne.cible}
                ligne={ligne}
                groupe={groupe}
                actif={ligne.cible === active}
                onEleve={onEleve}
              />
            ))}
          </tbody>
        </table>
      </Region>
    </div>
  );
}

function EnTete({ colonne, seule }: { colonne: Colonne; seule: boolean }) {
  if (seule && colonne.genre === "mesure") return "Positionnement et éléments de programme";
  return colonne.court === colonne.libelle ? colonne.court : <abbr title={colonne.libelle}>{colonne.court}</abbr>;
}

interface RangeeProps {
  readonly ligne: Ligne;
  readonly groupe: Groupe;
  readonly actif: boolean;
  readonly onEleve: (cible: string) => void;
}

const Rangee = memo(function Rangee({ ligne, groupe, actif, onEleve }: RangeeProps) {
  const { saisissable } = useAtelier();
  return (
    <tr className={actif ? "on" : undefined} aria-current={actif || undefined}>
      <th scope="row">
        <Nom ligne={ligne} onEleve={onEleve} />
      </th>
      {groupe.colonnes.map((colonne) => (
        <td key={colonne.rubrique + colonne.objet} className={`lv-${colonne.genre}`}>
          <span className="lv-etiquette" aria-hidden="true">
            {colonne.genre === "texte" ? colonne.court : colonne.libelle}
          </span>
          <Champ ligne={ligne} colonne={colonne} actif={actif} suite={isSuiteDeNiveaux(groupe)} />
        </td>
      ))}
      {saisissable && (
        <td className="lv-etat">
          <EtatRangee ligne={ligne} groupe={groupe} />
        </td>
      )}
    </tr>
  );
});

/** Out of the way of the Tab key, which goes from field to field; the views at the top lead to a pupil by keyboard. */
function Nom({ ligne: { cible, nom, prenom, eleve }, onEleve }: Pick<RangeeProps, "ligne" | "onEleve">) {
  if (eleve === undefined) return <span className="lv-classe">{nom}</span>;
  return (
    <button type="button" className="lv-nom" tabIndex={-1} title={`${nom} ${prenom}`} onClick={() => onEleve(cible)}>
      <b>{nom}</b> <span>{prenom}</span>
      <span className="mini">{eleve.niveau}</span>
      {!eleve.present && <span className="mini lv-parti">Parti</span>}
    </button>
  );
}
