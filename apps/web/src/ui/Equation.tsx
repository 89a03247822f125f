import "./equation.css";
import "./panneau.css";
import "./tableau.css";
import type { ReactNode } from "react";
import { nombre } from "./mots.ts";
import { Region } from "./Region.tsx";

export interface LigneEquation {
  /** « Élèves », « Classes ». */
  readonly nom: string;
  readonly presents: number;
  readonly ajoutes: number;
  readonly retires: number;
  readonly resultants: number;
  readonly modifies: number;
  readonly inchanges: number;
  /** Kept though the file does not name them. */
  readonly gardes: number;
  /** Badges: what must be looked at before going on. */
  readonly surveiller?: ReactNode;
}

const Nombre = ({ de, className = "" }: { de: number; className?: string }) => (
  <td className={`n ${className}${de === 0 ? " z" : ""}`}>{nombre(de)}</td>
);

interface EquationProps {
  readonly lignes: readonly LigneEquation[];
  /** When these figures are no longer those of the school: what they are. */
  readonly note?: string | undefined;
}

/** Présents + ajoutés − retirés = résultants: the account every import must balance. */
export function Equation({ lignes, note }: EquationProps) {
  return (
    <section className="panel" aria-label="Le compte">
      {note && <p className="eq-note">{note}</p>}
      <Region nom="Tableau du compte">
        <table className="table eq">
          <caption className="vh">Présents plus ajoutés moins retirés égale résultants</caption>
          <Entete />
          <tbody>
            {lignes.map((ligne) => (
              <tr key={ligne.nom}>
                <th scope="row">{ligne.nom}</th>
                <Nombre de={ligne.presents} />
                <td className="op">+</td>
                <Nombre de={ligne.ajoutes} />
                <td className="op">−</td>
                <Nombre de={ligne.retires} />
                <td className="op">=</td>
                <Nombre de={ligne.resultants} className="r" />
                <Nombre de={ligne.modifies} className="sep side" />
                <Nombre de={ligne.inchanges} className="side" />
                <Nombre de={ligne.gardes} className="side" />
                <td>{ligne.surveiller}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Region>
    </section>
  );
}

function Entete() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="vh">Quoi</span>
        </th>
        <Colonne titre="Présents" signe="plus" />
        <Colonne titre="Ajoutés" signe="moins" />
        <Colonne titre="Retirés" signe="égale" />
        <Colonne titre="Résultants" />
        <th scope="col" className="n sep">
          Modifiés
        </th>
        <Colonne titre="Inchangés" />
        <th scope="col" className="n" title="Le fichier ne les nomme pas, et ils restent">
          Gardés
        </th>
        <th scope="col">À surveiller</th>
      </tr>
    </thead>
  );
}

function Colonne({ titre, signe }: { titre: string; signe?: string }) {
  return (
    <>
      <th scope="col" className="n">
        {titre}
      </th>
      {signe && (
        <td className="op">
          <span className="vh">{signe}</span>
        </td>
      )}
    </>
  );
}
