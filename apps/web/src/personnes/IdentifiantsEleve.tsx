import "../ui/tableau.css";
import type { Eleve } from "@navette/server/api";
import { Badge } from "../ui/Badge.tsx";
import { jourCourt } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { libelleSource } from "./words.ts";

/** How others call the pupil: every identifier ever seen is kept. */
export function IdentifiantsEleve({ identifiants }: Pick<Eleve, "identifiants">) {
  return (
    <Panneau titre="Identifiants" note="Aucun n’est jamais effacé." bord>
      {identifiants.length === 0 ? (
        <p className="panel-body muted">Aucun identifiant n’a encore été vu.</p>
      ) : (
        <Region nom="Tableau des identifiants">
          <table className="table">
            <caption className="vh">Identifiants de l’élève</caption>
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Valeur</th>
                <th scope="col">Vu du</th>
                <th scope="col">au</th>
                <th scope="col">État</th>
              </tr>
            </thead>
            <tbody>
              {identifiants.map(({ source, valeur, actuel, vuDepuis, vuJusque }) => (
                <tr key={`${source} ${valeur}`}>
                  <th scope="row">{libelleSource(source)}</th>
                  <td>
                    <code>{valeur}</code>
                  </td>
                  <td>{jourCourt(vuDepuis)}</td>
                  <td>{jourCourt(vuJusque)}</td>
                  <td>{actuel ? <Badge ton="ok">En vigueur</Badge> : <Badge ton="todo">Ancien</Badge>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Region>
      )}
    </Panneau>
  );
}
