import "../ui/tableau.css";
import { accorde } from "@navette/formats/codes/accord";
import { dirige, fonctionDe } from "@navette/formats/codes/fonctions";
import type { Personnel } from "@navette/server/api";
import { useState } from "react";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { nomPersonnel } from "../personnes/words.ts";
import { Badge } from "../ui/Badge.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { Filtres } from "../ui/Filtres.tsx";
import { jourCourt, nombre } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { Segments } from "../ui/Segments.tsx";
import { disciplinesEnMots, fonctionEnMots, fonctionsDe, nomsDeClasses } from "./words.ts";

interface TableauPersonnelsProps {
  readonly personnels: readonly Personnel[];
}

/** The staff of the school: those who are here, or those who left; in a collège, of one function when one is asked. */
export function TableauPersonnels({ personnels }: TableauPersonnelsProps) {
  const { degre } = useSession().etablissement;
  const [present, setPresent] = useState<"ici" | "partis">("ici");
  const [fonction, setFonction] = useState("");
  const partis = personnels.filter(({ actif }) => !actif);
  const parmi = present === "partis" ? partis : personnels.filter(({ actif }) => actif);
  const titre = degre === 1 ? "Enseignants et direction" : "Personnels";
  const filtre = (
    <Segments
      nom="Quelles personnes"
      valeur={present}
      onChange={(next) => {
        setPresent(next);
        setFonction("");
      }}
      choix={[
        { valeur: "ici", libelle: `Présentes (${nombre(personnels.length - partis.length)})` },
        { valeur: "partis", libelle: `Parties (${nombre(partis.length)})` },
      ]}
    />
  );
  return (
    <Panneau titre={titre} fin={partis.length > 0 && filtre} bord>
      {degre === 2 && <ParFonction personnels={parmi} fonction={fonction} onFonction={setFonction} />}
      <Region nom="Tableau des personnes">
        <table className="table">
          <caption className="vh">{titre}</caption>
          <thead>
            <tr>
              <th scope="col">Personne</th>
              <th scope="col">Fonction</th>
              {degre === 2 && <th scope="col">Disciplines</th>}
              <th scope="col">Classes</th>
              <th scope="col">Compte</th>
            </tr>
          </thead>
          <tbody>
            {parmi
              .filter((personne) => fonction === "" || fonctionDe(personne) === fonction)
              .map((personne) => (
                <Rangee key={personne.id} personne={personne} disciplines={degre === 2} />
              ))}
          </tbody>
        </table>
      </Region>
    </Panneau>
  );
}

interface ParFonctionProps extends TableauPersonnelsProps {
  readonly fonction: string;
  readonly onFonction: (fonction: string) => void;
}

/** Nothing to choose between when all do the same. */
function ParFonction({ personnels, fonction, onFonction }: ParFonctionProps) {
  const fonctions = fonctionsDe(personnels);
  if (fonctions.length < 2) return null;
  return (
    <Filtres>
      <ChampChoix
        label="Fonction"
        valeur={fonction}
        onValeur={onFonction}
        choix={[
          { valeur: "", libelle: `Toutes (${nombre(personnels.length)})` },
          ...fonctions.map((each) => ({
            valeur: each.fonction,
            libelle: `${each.libelle} (${nombre(each.nombre)})`,
          })),
        ]}
      />
    </Filtres>
  );
}

function Rangee({ personne, disciplines }: { personne: Personnel; disciplines: boolean }) {
  const { id, classes, compte, actif, retireLe } = personne;
  return (
    <tr>
      <th scope="row">
        <Link to={`/structures/enseignants/${id}`}>{nomPersonnel(personne)}</Link>
      </th>
      <td>
        {actif && dirige(personne) ? <Badge ton="info">Direction</Badge> : fonctionEnMots(personne)}
        {!actif && (
          <span className="muted">
            , {accorde(personne.civilite, "parti", "partie")}
            {retireLe !== null && ` le ${jourCourt(retireLe)}`}
          </span>
        )}
      </td>
      {disciplines && <td>{disciplinesEnMots(personne) || <span className="muted">—</span>}</td>}
      <td>{classes.length === 0 ? <span className="muted">aucune</span> : nomsDeClasses(classes)}</td>
      <td>
        {compte === null ? <span className="muted">aucun</span> : compte.identifiant}
        {compte?.actif === false && <span className="muted"> (désactivé)</span>}
      </td>
    </tr>
  );
}
