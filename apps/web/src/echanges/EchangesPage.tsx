import "../ui/tableau.css";
import "./echanges.css";
import { periodeEnMots } from "@navette/livret";
import type { PeriodeLsu, PeriodesLsu } from "@navette/server/api";
import { IconCalendar, IconPlayerPlay } from "@tabler/icons-react";
import { Link } from "react-router";
import { Badge } from "../ui/Badge.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { jourCourt, nombre, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { Historique } from "./Historique.tsx";
import { usePeriodesLsu } from "./queries.ts";

/** What leaves the school: each period of the year, and the files prepared so far. */
export function EchangesPage() {
  return (
    <Dossier lecture={usePeriodesLsu()} quoi="les échanges">
      {(found) => <Contenu {...found} />}
    </Dossier>
  );
}

function Contenu({ periodes, today }: PeriodesLsu) {
  const next = periodes.find(({ completes }) => completes > 0);
  return (
    <>
      <TitrePage
        titre={titreOf(periodes, next)}
        sous="Ce qui part de l’école&nbsp;: Navette joue d’abord l’envoi, dit ce que LSU refuserait, puis prépare les fichiers."
        fin={
          next && (
            <LienBouton variante="primaire" icone={IconPlayerPlay} vers={versRepetition(next)}>
              Répéter l’envoi {periodeEnMots(next.libelle).de}
            </LienBouton>
          )
        }
      />
      <div className="stack">
        {periodes.length === 0 ? <SansPeriode /> : <VersLsu periodes={periodes} today={today} />}
        <Historique />
      </div>
    </>
  );
}

function titreOf(periodes: readonly PeriodeLsu[], next: PeriodeLsu | undefined): string {
  if (next) {
    const pretes = pluriel(next.completes, "classe complète à préparer", "classes complètes à préparer");
    return next.completes === next.classes
      ? `${next.libelle}\u00a0: ${pretes}`
      : `${next.libelle}\u00a0: ${pretes}, sur ${nombre(next.classes)}`;
  }
  if (periodes.length === 0) return "Échanges\u00a0: les périodes ne sont pas encore choisies";
  const sum = (compte: "exportees" | "telechargees" | "deposees") =>
    periodes.reduce((total, each) => total + each[compte], 0);
  if (sum("exportees") === 0) return "Échanges\u00a0: aucune classe n’est encore complète";
  if (sum("telechargees") < sum("exportees")) return "Échanges\u00a0: des fichiers sont prêts à télécharger";
  if (sum("deposees") < sum("exportees")) return "Échanges\u00a0: il reste des fichiers à déposer dans LSU";
  return "Échanges\u00a0: tout ce qui est complet est déposé dans LSU";
}

const versRepetition = ({ indice, nombre: sur }: PeriodeLsu) => `/echanges/lsu?indice=${indice}&nombre=${sur}`;

function SansPeriode() {
  return (
    <EtatVide
      icone={IconCalendar}
      titre="L’année n’est pas encore découpée en périodes."
      action={
        <LienBouton variante="primaire" vers="/structures/periodes">
          Choisir les périodes
        </LienBouton>
      }
    >
      LSU reçoit un bilan par élève et par période&nbsp;: choisissez trimestres, semestres ou cinq périodes, et leurs
      dates.
    </EtatVide>
  );
}

function VersLsu({ periodes, today }: PeriodesLsu) {
  return (
    <Panneau titre="Vers LSU" note="Répéter ne fait rien partir." bord>
      <Region nom="Tableau des périodes">
        <table className="table lsu-periodes">
          <caption className="vh">Les périodes de l’année et leurs classes</caption>
          <thead>
            <tr>
              <th scope="col">Période</th>
              <th scope="col">Dates</th>
              <th scope="col" className="n">
                Classes
              </th>
              <th scope="col" className="n">
                Complètes
              </th>
              <th scope="col" className="n">
                Préparées
              </th>
              <th scope="col" className="n">
                Déposées
              </th>
              <th scope="col">État</th>
            </tr>
          </thead>
          <tbody>
            {periodes.map((periode) => (
              <tr key={`${periode.nombre} ${periode.indice}`}>
                <th scope="row" className="nowrap">
                  <Link to={versRepetition(periode)}>{periode.libelle}</Link>
                </th>
                <td className="nowrap">{`${jourCourt(periode.debut)} – ${jourCourt(periode.fin)}`}</td>
                <td className="n">{nombre(periode.classes)}</td>
                <td className="n">{nombre(periode.completes)}</td>
                <td className="n">
                  {nombre(periode.exportees)}
                  <EnPartie classes={periode.entamees} />
                </td>
                <td className="n">
                  {nombre(periode.deposees)}
                  <EnPartie classes={periode.entameesDeposees} />
                </td>
                <td>
                  <EtatPeriode periode={periode} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Region>
    </Panneau>
  );
}

/** A class that has to leave again has bilans in a file already: those count too. */
function EnPartie({ classes }: { classes: number }) {
  if (classes === 0) return null;
  return <small className="muted">{`et des bilans de ${pluriel(classes, "autre classe", "autres classes")}`}</small>;
}

interface EtatPeriodeProps {
  readonly periode: PeriodeLsu;
  readonly today: string;
}

function EtatPeriode({ periode, today }: EtatPeriodeProps) {
  const { classes, completes, exportees, telechargees, deposees } = periode;
  if (completes > 0) return <Badge ton="info">À préparer</Badge>;
  if (telechargees < exportees) return <Badge ton="info">À télécharger</Badge>;
  if (deposees < exportees) return <Badge ton="info">À déposer dans LSU</Badge>;
  if (exportees === classes) return <Badge ton="ok">Déposé</Badge>;
  if (exportees > 0) return <Badge ton="ok">Déposé en partie</Badge>;
  return <Badge ton="todo">{periode.debut > today ? "À venir" : "En saisie"}</Badge>;
}
