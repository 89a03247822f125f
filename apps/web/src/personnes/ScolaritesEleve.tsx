import "../ui/tableau.css";
import type { Eleve } from "@navette/server/api";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { anneeScolaire, jourCourt } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";

const vide = <span className="muted">—</span>;

/** One class a school year, newest first. */
export function ScolaritesEleve({ scolarites }: Pick<Eleve, "scolarites">) {
  const { annee: courante } = useSession();
  return (
    <Panneau titre="Scolarité dans l’établissement" bord>
      {scolarites.length === 0 ? (
        <p className="panel-body muted">Aucune année n’est connue.</p>
      ) : (
        <Region nom="Tableau des années">
          <table className="table">
            <caption className="vh">Scolarité de l’élève dans l’établissement</caption>
            <thead>
              <tr>
                <th scope="col">Année</th>
                <th scope="col">Classe</th>
                <th scope="col">Niveau</th>
                <th scope="col">Entrée</th>
                <th scope="col">Sortie</th>
              </tr>
            </thead>
            <tbody>
              {scolarites.map(({ annee, classe, niveau, debut, fin }) => (
                <tr key={annee}>
                  <th scope="row">{anneeScolaire(annee)}</th>
                  <td>
                    {classe && annee === courante ? (
                      <Link to={`/structures/classes/${classe.id}`}>{classe.libelle}</Link>
                    ) : (
                      (classe?.libelle ?? vide)
                    )}
                  </td>
                  <td>{niveau ?? vide}</td>
                  <td>{debut === null ? vide : jourCourt(debut)}</td>
                  <td>{fin === null ? vide : jourCourt(fin)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Region>
      )}
    </Panneau>
  );
}
