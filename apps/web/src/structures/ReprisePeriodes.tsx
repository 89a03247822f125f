import "../ui/tableau.css";
import { libellePeriode } from "@navette/livret";
import type { Reprise } from "@navette/server/api";
import { useSession } from "../api/session.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { jourLong } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { PeriodesTouchees, touchees } from "./PeriodesTouchees.tsx";
import { useReprendre, useReprise } from "./queries.ts";

/** Offers the dates that SIECLE gave, shown first, as long as they are not those kept here. */
export function ReprisePeriodes({ rentree }: { rentree: string | undefined }) {
  const { degre } = useSession().etablissement;
  const { data } = useReprise({ enabled: degre === 2 });
  const reprendre = useReprendre();
  const reprise = data?.reprise;
  if (!reprise) return null;
  const moved = touchees(reprendre.error);
  return (
    <Panneau titre="SIECLE donne d’autres dates" note="Lues dans le fichier Communs du dernier import.">
      <div className="stack">
        <Dates reprise={reprise} rentree={rentree} />
        {reprendre.error && !moved && <Erreur error={reprendre.error} effet="Les dates d’ici n’ont pas changé." />}
        {moved ? (
          <PeriodesTouchees periodes={moved} occupe={reprendre.isPending} onConfirmer={() => reprendre.mutate(true)} />
        ) : (
          <div>
            <Bouton occupe={reprendre.isPending} onClick={() => reprendre.mutate(false)}>
              Reprendre ces dates
            </Bouton>
          </div>
        )}
      </div>
    </Panneau>
  );
}

function Dates({ reprise: { dates, decoupage }, rentree }: { reprise: Reprise; rentree: string | undefined }) {
  return (
    <>
      {dates && (
        <p>
          Les élèves rentrent le <b>{jourLong(dates.debut)}</b> et finissent le <b>{jourLong(dates.fin)}</b>.
          {rentree !== undefined && rentree !== dates.debut && ` Ici, la rentrée est au ${jourLong(rentree)}.`}
        </p>
      )}
      {decoupage && (
        <Region nom="Périodes données par SIECLE">
          <table className="table">
            <caption className="vh">Périodes données par SIECLE, pour toutes les divisions</caption>
            <thead>
              <tr>
                <th scope="col">Période</th>
                <th scope="col">Du</th>
                <th scope="col">Au</th>
              </tr>
            </thead>
            <tbody>
              {decoupage.periodes.map(({ indice, debut, fin }) => (
                <tr key={indice}>
                  <th scope="row">{libellePeriode(decoupage.periodicite, indice)}</th>
                  <td>{jourLong(debut)}</td>
                  <td>{jourLong(fin)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Region>
      )}
    </>
  );
}
