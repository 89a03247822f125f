import "./chaleur.css";
import { IconCheck, IconSend } from "@tabler/icons-react";
import { Link } from "react-router";
import { Icone } from "./Icone.tsx";
import { pourcent } from "./mots.ts";

/** One class at one period. `part` is from 0 to 1. */
export type CelluleChaleur =
  | { readonly etat: "saisie"; readonly part: number; readonly vers?: string }
  | { readonly etat: "pret" | "envoye"; readonly vers?: string }
  /** Not begun: `debut` in words, « 1er décembre 2026 ». One may already type in it. */
  | { readonly etat: "a-venir"; readonly debut: string; readonly vers: string };

export interface TableChaleur {
  /** Read aloud: « Avancement du livret, classes de CP ». */
  readonly nom: string;
  /** Short at the head of the column, long in the name of each cell. */
  readonly periodes: readonly { readonly court: string; readonly long: string }[];
  /** One cell per period, in the same order. */
  readonly lignes: readonly { readonly classe: string; readonly cellules: readonly CelluleChaleur[] }[];
}

/** Progress of the livret, class by class: the figure is always there, the tint repeats it. */
export function CarteDeChaleur({ tables }: { tables: readonly TableChaleur[] }) {
  return (
    <>
      <div className="heats">
        {tables.map((table) => (
          <Table key={table.nom} {...table} />
        ))}
      </div>
      <Legende />
    </>
  );
}

function Table({ nom, periodes, lignes }: TableChaleur) {
  return (
    <table className="heat">
      <caption className="vh">{nom}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Classe</span>
          </th>
          {periodes.map(({ court, long }) => (
            <th key={long} scope="col">
              {court}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lignes.map(({ classe, cellules }) => (
          <tr key={classe}>
            <th scope="row" title={classe}>
              {classe}
            </th>
            {cellules.map((cellule, rank) => {
              const periode = periodes[rank];
              return periode && <Cellule key={periode.long} ou={`${classe}, ${periode.long}`} cellule={cellule} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Five steps of one hue: 0, 25, 50, 80 % and complete. */
function teinte(part: number): string {
  const steps = [0.25, 0.5, 0.8, 1];
  return `h${steps.filter((step) => part >= step).length}`;
}

function apparence(cellule: CelluleChaleur) {
  if (cellule.etat === "saisie") {
    const text = pourcent(cellule.part);
    return { classe: teinte(cellule.part), nom: `${text} saisis`, contenu: text };
  }
  if (cellule.etat === "a-venir") {
    return { classe: "hx", nom: `à venir, commence le ${cellule.debut}`, contenu: <span aria-hidden="true">–</span> };
  }
  if (cellule.etat === "pret")
    return {
      classe: "h4",
      nom: "prêt",
      contenu: (
        <>
          <Icone de={IconCheck} />
          Prêt
        </>
      ),
    };
  return { classe: "hs", nom: "fichier préparé pour LSU", contenu: <Icone de={IconSend} /> };
}

function Cellule({ ou, cellule }: { ou: string; cellule: CelluleChaleur }) {
  const { classe, nom, contenu } = apparence(cellule);
  return (
    <td className={classe}>
      {cellule.vers === undefined ? (
        <span>
          {contenu}
          {cellule.etat === "envoye" && <span className="vh">{nom}</span>}
        </span>
      ) : (
        <Link to={cellule.vers} aria-label={`${ou}\u00a0: ${nom}`}>
          {contenu}
        </Link>
      )}
    </td>
  );
}

function Legende() {
  return (
    <ul className="legend heat-legend" aria-label="Légende de l’avancement">
      <li>
        <span className="sw h0" />0 à 24&nbsp;%
      </li>
      <li>
        <span className="sw h1" />
        25 à 49&nbsp;%
      </li>
      <li>
        <span className="sw h2" />
        50 à 79&nbsp;%
      </li>
      <li>
        <span className="sw h3" />
        80 à 99&nbsp;%
      </li>
      <li>
        <span className="sw h4">
          <Icone de={IconCheck} />
        </span>
        Prêt
      </li>
      <li>
        <span className="sw hs">
          <Icone de={IconSend} />
        </span>
        Fichier préparé
      </li>
      <li>
        <span className="sw hx" />À venir
      </li>
    </ul>
  );
}
