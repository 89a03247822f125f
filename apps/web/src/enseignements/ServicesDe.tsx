import "./enseignements.css";
import "../ui/tableau.css";
import type { Service } from "@navette/server/api";
import { Badge } from "../ui/Badge.tsx";
import { Filtres } from "../ui/Filtres.tsx";
import { jourCourt, jourLong, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { LienStructure } from "./Liens.tsx";
import { Regard, useJour } from "./Regard.tsx";
import { enseignantsDuService, heuresOu, matiereDuService, remplacement } from "./words.ts";

interface ServicesDeProps {
  readonly services: readonly Service[];
  /** The day shown, ISO. */
  readonly jour: string;
  /** Of what: « 6A ». */
  readonly nom: string;
  /** Of a group made here, which no file of STS-Web will ever name. */
  readonly local?: boolean;
}

/** What is taught in a division or a group and by whom, suppléances laid over the services on a day. */
export function ServicesDe({ services, jour, nom, local = false }: ServicesDeProps) {
  const { jour: asked, setJour } = useJour();
  return (
    <Panneau titre={`Services au ${jourLong(jour)}`} note={pluriel(services.length, "service")} bord>
      {services.length === 0 ? (
        <p className="panel-body muted">
          {local
            ? "Aucun service\u00a0: STS-Web ne connaît pas ce groupe, créé ici."
            : "Aucun service\u00a0: ils arrivent avec le fichier de STS-Web, une fois l’emploi du temps remonté."}
        </p>
      ) : (
        <>
          <Filtres>
            <Regard jour={jour} aujourdhui={asked === undefined} onJour={setJour} />
          </Filtres>
          <Region nom={`Services de ${nom}`}>
            <table className="table services">
              <caption className="vh">Services de {nom}</caption>
              <thead>
                <tr>
                  <th scope="col">Matière</th>
                  <th scope="col">Pour</th>
                  <th scope="col" className="n">
                    Heures
                  </th>
                  <th scope="col">Enseignants</th>
                </tr>
              </thead>
              <tbody>
                {services.map((service) => (
                  <Rangee key={service.id} service={service} />
                ))}
              </tbody>
            </table>
          </Region>
        </>
      )}
    </Panneau>
  );
}

function Rangee({ service }: { service: Service }) {
  const { structure, heures, enseignants, coEnseignement, suppleances } = service;
  return (
    <tr>
      <th scope="row">{matiereDuService(service)}</th>
      <td>
        <LienStructure {...structure} />
      </td>
      <td className="n">{heuresOu(heures)}</td>
      <td>
        {enseignants.length === 0 ? <Badge ton="warn">Sans enseignant</Badge> : enseignantsDuService(service)}
        {coEnseignement && (
          <>
            {" "}
            <Badge ton="info">Co-enseignement</Badge>
          </>
        )}
        {suppleances.map((each) => (
          <p key={`${each.suppleant.id} ${each.debut}`} className={each.enCours ? "suppleance" : "muted"}>
            {each.enCours && "À cette date, "}
            {remplacement(each)}, du {jourCourt(each.debut)} au {jourCourt(each.fin)}
            {each.heures !== null && ` (${heuresOu(each.heures)})`}
          </p>
        ))}
      </td>
    </tr>
  );
}
