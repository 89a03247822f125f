import "../ui/tableau.css";
import type { PeriodesClasse } from "@navette/server/api";
import { LienBouton } from "../ui/Bouton.tsx";
import { jourLong } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { usePeriodes } from "./queries.ts";
import { decoupeEnMots } from "./words.ts";

/** The periods of one class, and where to change them. */
export function PeriodesDeClasse({ classeId }: { classeId: string }) {
  const lecture = usePeriodes();
  const found = lecture.data?.classes.find((one) => one.classeId === classeId);
  return (
    <Panneau
      titre="Périodes"
      note={found?.periodicite ? decoupeEnMots(found.periodicite) : undefined}
      fin={
        <LienBouton vers={`/structures/periodes?classe=${classeId}`} petit>
          Choisir les périodes
        </LienBouton>
      }
      bord
    >
      <UneFoisLu lecture={lecture} quoi="les périodes" forme="lignes">
        {() =>
          found && found.periodes.length > 0 ? (
            <Tableau periodes={found.periodes} />
          ) : (
            <p className="panel-body muted">Sans périodes, le livret de cette classe ne peut pas commencer.</p>
          )
        }
      </UneFoisLu>
    </Panneau>
  );
}

function Tableau({ periodes }: Pick<PeriodesClasse, "periodes">) {
  return (
    <table className="table">
      <caption className="vh">Périodes de la classe</caption>
      <thead>
        <tr>
          <th scope="col">Période</th>
          <th scope="col">Du</th>
          <th scope="col">Au</th>
        </tr>
      </thead>
      <tbody>
        {periodes.map(({ id, libelle, debut, fin }) => (
          <tr key={id}>
            <th scope="row">{libelle}</th>
            <td>{jourLong(debut)}</td>
            <td>{jourLong(fin)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
