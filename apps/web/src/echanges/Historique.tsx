import "../ui/tableau.css";
import "./echanges.css";
import type { Envoi, Envois } from "@navette/server/api";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { Badge } from "../ui/Badge.tsx";
import { moment, nombre, octets, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { Depot } from "./Depot.tsx";
import { useEnvois } from "./queries.ts";
import { Telecharger } from "./Telecharger.tsx";
import { ETATS, estRemplace, nomEnvoi, parcours } from "./words.ts";

/** The files prepared so far, newest first. */
export function Historique() {
  return (
    <UneFoisLu lecture={useEnvois()} quoi="les fichiers préparés" forme="tableau">
      {({ envois }) => <Fichiers envois={envois} />}
    </UneFoisLu>
  );
}

function Fichiers({ envois }: Envois) {
  if (envois.length === 0) {
    return (
      <Panneau titre="Fichiers préparés">
        <p className="soft">Aucun fichier n’a encore été préparé. Chacun restera ici, tel qu’il a été préparé.</p>
      </Panneau>
    );
  }
  const aDeposer = envois.filter((envoi) => envoi.etat === "telecharge" && !estRemplace(envoi));
  return (
    <Panneau
      titre="Fichiers préparés"
      note={pluriel(envois.length, "fichier")}
      fin={<Depot envois={aDeposer} tous />}
      bord
    >
      <Region nom="Tableau des fichiers préparés">
        <table className="table envois">
          <caption className="vh">Fichiers préparés pour LSU, du plus récent au plus ancien</caption>
          <thead>
            <tr>
              <th scope="col">Fichier</th>
              <th scope="col">État</th>
              <th scope="col">Préparé</th>
              <th scope="col" className="n">
                Bilans
              </th>
              <th scope="col" className="n">
                Taille
              </th>
              <th scope="col">
                <span className="vh">Télécharger, dire qu’il est déposé</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {envois.map((envoi) => (
              <Rangee key={envoi.id} envoi={envoi} />
            ))}
          </tbody>
        </table>
      </Region>
    </Panneau>
  );
}

function Rangee({ envoi }: { envoi: Envoi }) {
  const { annee } = useSession();
  return (
    <tr>
      <th scope="row">
        <Link to={`/echanges/envois/${envoi.id}`}>{nomEnvoi(envoi, annee)}</Link>
        <small className="muted">{envoi.nom}</small>
      </th>
      <td>
        {estRemplace(envoi) ? (
          <Badge ton="todo">Remplacé</Badge>
        ) : (
          <Badge ton={ETATS[envoi.etat].ton}>{ETATS[envoi.etat].mot}</Badge>
        )}
        <small className="muted">{parcours(envoi)}</small>
      </td>
      <td>
        {moment(envoi.creeLe)}
        <small className="muted">par {envoi.creePar}</small>
      </td>
      <td className="n">{nombre(envoi.counts.bilansPeriodiques ?? 0)}</td>
      <td className="n">{octets(envoi.octets)}</td>
      <td>
        <Telecharger envoi={envoi} />
        {!estRemplace(envoi) && <Depot envois={[envoi]} />}
      </td>
    </tr>
  );
}
