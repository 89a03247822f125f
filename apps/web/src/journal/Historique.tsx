import "./historique.css";
import type { LigneJournal } from "@navette/server/api";
import { Link } from "react-router";
import { AvantApres } from "../ui/AvantApres.tsx";
import { moment } from "../ui/mots.ts";
import { changementsDe, lienDe, phraseDe } from "./words.ts";

/** Who changed what, when, from which import: newest first. `liens` leads to what each line is about. */
export function Historique({ lignes, liens = false }: { lignes: readonly LigneJournal[]; liens?: boolean }) {
  return (
    <ol className="story">
      {lignes.map((ligne) => (
        <Ligne key={ligne.numero} ligne={ligne} lien={liens ? lienDe(ligne) : undefined} />
      ))}
    </ol>
  );
}

function Ligne({ ligne, lien }: { ligne: LigneJournal; lien: string | undefined }) {
  const { le, auteur, importId } = ligne;
  const changes = changementsDe(ligne);
  return (
    <li>
      <time dateTime={le}>{moment(le)}</time>
      <div>
        <p>
          <b>{auteur}</b> {lien === undefined ? phraseDe(ligne) : <Link to={lien}>{phraseDe(ligne)}</Link>}
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
