import "./historique.css";
import type { LigneJournal } from "@navette/server/api";
import { Link } from "react-router";
import { AvantApres } from "../ui/AvantApres.tsx";
import { moment } from "../ui/mots.ts";
import { changementsDe, phraseDe } from "./words.ts";

/** Who changed what, when, from which import: newest first. */
export function Historique({ lignes }: { lignes: readonly LigneJournal[] }) {
  return (
    <ol className="story">
      {lignes.map((ligne) => (
        <Ligne key={ligne.numero} ligne={ligne} />
      ))}
    </ol>
  );
}

function Ligne({ ligne }: { ligne: LigneJournal }) {
  const { le, auteur, importId } = ligne;
  const changes = changementsDe(ligne);
  return (
    <li>
      <time dateTime={le}>{moment(le)}</time>
      <div>
        <p>
          <b>{auteur}</b> {phraseDe(ligne)}
          {importId !== null && (
            <>
              {" "}
              · <Link to={`/imports/${importId}`}>voir l’import</Link>
            </>
          )}
        </p>
        {changes.length > 0 && (
          <ul>
            {changes.map(({ champ, avant, apres }) => (
              <li key={champ}>
                {champ} : {avant === undefined ? apres : <AvantApres avant={avant} apres={apres} />}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
