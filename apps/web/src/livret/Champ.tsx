import type { Cellule } from "@navette/server/api";
import { type Ligne, precedenteDe, useAtelier } from "./atelier.ts";
import { Elements, ElementsComptes } from "./Elements.tsx";
import { type Colonne, existeSur, GROUPE_PARCOURS, nomDeCle } from "./groupes.ts";
import { Lecture } from "./Lecture.tsx";
import { Modalite } from "./Modalite.tsx";
import { Niveau, Position } from "./Niveau.tsx";
import { Texte } from "./Texte.tsx";
import { nomDe } from "./words.ts";

/** Whether a row has this field: its page for a pupil, the parcours for the class. */
export const existeDans = (ligne: Ligne, colonne: Pick<Colonne, "rubrique" | "objet">): boolean =>
  ligne.eleve === undefined ? colonne.objet === GROUPE_PARCOURS : existeSur(ligne.page, colonne);

interface ChampProps {
  readonly ligne: Ligne;
  readonly colonne: Colonne;
  readonly actif: boolean;
  /** Levels follow one another: their éléments are out of the way of the Tab key. */
  readonly suite: boolean;
}

/** The field, or the two fields, of one row in one column; a dash when the pupil's page has not this rubrique. */
export function Champ({ ligne, colonne, actif, suite }: ChampProps) {
  const { groupes, saisissable } = useAtelier();
  const cellule: Cellule = { cible: ligne.cible, rubrique: colonne.rubrique, objet: colonne.objet };
  const nom = (objet = colonne.objet) => `${nomDe(ligne)}, ${nomDeCle(groupes, { ...cellule, objet })}`;
  if (!existeDans(ligne, colonne)) {
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="vh">Pas au programme de cet élève</span>
      </span>
    );
  }
  const elements: Cellule = { ...cellule, objet: "elements" };
  if (!saisissable) {
    return (
      <div className={`lv-${colonne.genre}`}>
        {colonne.genre === "mesure" && <Avant cellule={cellule} />}
        <Lecture cellule={cellule} nom={nom()} />
        {colonne.genre === "mesure" && <Lecture cellule={elements} nom={nom("elements")} />}
      </div>
    );
  }
  switch (colonne.genre) {
    case "texte":
      return <Texte cellule={cellule} nom={nom()} actif={actif} />;
    case "modalite":
      return <Modalite cellule={cellule} nom={nom()} court={colonne.court} actif={actif} />;
    case "niveau":
      return (
        <>
          <Niveau cellule={cellule} nom={nom()} />
          <ElementsComptes cellule={elements} nom={nom("elements")} />
        </>
      );
    case "mesure":
      return (
        <div className="lv-mesure">
          <Avant cellule={cellule} />
          <Niveau cellule={cellule} nom={nom()} />
          <Elements cellule={elements} nom={nom("elements")} horsTab={suite} />
        </div>
      );
  }
}

/** What the pupil had in the same rubrique one period before; nothing in the first period. */
function Avant({ cellule }: { cellule: Cellule }) {
  const { grille } = useAtelier();
  const { indice } = grille.periode;
  if (indice === 1) return null;
  const libelle = grille.periodes.find((each) => each.indice === indice - 1)?.libelle ?? "Période précédente";
  return (
    <span className="lv-avant">
      <span aria-hidden="true">{abrege(libelle)}</span>{" "}
      <Position valeur={precedenteDe(grille, cellule)} quand={libelle} />
    </span>
  );
}

/** « Trimestre 1 » → « T1 ». */
const abrege = (libelle: string) => libelle.replace(/^(\p{L})\p{L}*\s*/u, "$1");
