import "./structures.css";
import "../ui/tableau.css";
import { aDesPeriodes } from "@navette/livret";
import type { Annees, Classes, Periodes, PeriodesClasse } from "@navette/server/api";
import { IconCalendar } from "@tabler/icons-react";
import { useSearchParams } from "react-router";
import { useMots } from "../shell/degre.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { jourLong, nombre } from "../ui/mots.ts";
import { Page } from "../ui/Page.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { DecoupageForm } from "./DecoupageForm.tsx";
import { OngletsStructures } from "./OngletsStructures.tsx";
import { useAnnees, useClasses, usePeriodes } from "./queries.ts";
import { ReprisePeriodes } from "./ReprisePeriodes.tsx";
import { decoupeEnMots, type GroupeDeClasses, groupesDePeriodes, nomsDeClasses, titrePeriodes } from "./words.ts";

/** How the year is cut, for the whole school or class by class. */
export function PeriodesPage() {
  const periodes = usePeriodes();
  const classes = useClasses();
  const annees = useAnnees();
  const all = periodes.data && classes.data && annees.data && lues(periodes.data, classes.data, annees.data);
  return (
    <Page
      lecture={{
        data: all,
        error: periodes.error ?? classes.error ?? annees.error,
        refetch: () => Promise.all([periodes.refetch(), classes.refetch(), annees.refetch()]),
      }}
      quoi="les périodes"
      titre="Périodes"
      titreDe={({ groups }) => titrePeriodes(groups)}
      sous="Chaque période donne un bilan par élève. LSU refuse celles qui commencent avant la rentrée ou se chevauchent."
      onglets={<OngletsStructures />}
    >
      {(props) => <Contenu {...props} />}
    </Page>
  );
}

/** Only the classes that have a bilan périodique: nobody waits for the periods of the others. */
function withBilans({ annee, classes }: Periodes, known: Classes): Periodes {
  const none = new Set(known.classes.flatMap(({ id, niveaux }) => (aDesPeriodes(niveaux) ? [] : [id])));
  return { annee, classes: classes.filter(({ classeId }) => !none.has(classeId)) };
}

function lues(periodes: Periodes, classes: Classes, { annees }: Annees): ContenuProps {
  const shown = withBilans(periodes, classes);
  return {
    periodes: shown,
    groups: groupesDePeriodes(shown.classes),
    rentree: annees.find(({ annee }) => annee === shown.annee)?.debut,
  };
}

interface ContenuProps {
  readonly periodes: Periodes;
  readonly groups: readonly GroupeDeClasses[];
  readonly rentree: string | undefined;
}

function Contenu({ periodes, groups, rentree }: ContenuProps) {
  const { deSource } = useMots();
  const [params] = useSearchParams();
  const asked = periodes.classes.find(({ classeId }) => classeId === params.get("classe"));
  if (periodes.classes.length === 0) {
    return (
      <EtatVide
        icone={IconCalendar}
        titre="Les périodes se choisissent une fois les classes importées."
        action={
          <LienBouton vers="/imports" variante="primaire">
            Déposer les fichiers {deSource}
          </LienBouton>
        }
      />
    );
  }
  return (
    <div className="stack">
      <ReprisePeriodes rentree={rentree} />
      {groups
        .filter(({ periodicite }) => periodicite !== null)
        .map((group) => (
          <Groupe key={group.classes.map(({ classeId }) => classeId).join()} group={group} seul={groups.length === 1} />
        ))}
      <DecoupageForm
        key={asked?.classeId ?? "toutes"}
        annee={periodes.annee}
        rentree={rentree}
        classes={periodes.classes}
        choisies={asked ? [asked.classeId] : "toutes"}
      />
    </div>
  );
}

function Groupe({ group: { classes, periodicite }, seul }: { group: GroupeDeClasses; seul: boolean }) {
  const [first] = classes;
  if (!first || periodicite === null) return null;
  const titre = `${decoupeEnMots(periodicite)}\u00a0: ${seul ? "toutes les classes" : nomsDeClasses(classes)}`;
  return (
    <Panneau titre={titre} bord>
      <Region nom={`Dates\u00a0: ${titre}`}>
        <table className="table">
          <caption className="vh">{titre}</caption>
          <thead>
            <tr>
              <th scope="col">Période</th>
              <th scope="col">Du</th>
              <th scope="col">Au</th>
              <th scope="col" className="n">
                Valeurs saisies
              </th>
            </tr>
          </thead>
          <tbody>
            {first.periodes.map(({ indice, libelle, debut, fin }) => (
              <tr key={indice}>
                <th scope="row">{libelle}</th>
                <td>{jourLong(debut)}</td>
                <td>{jourLong(fin)}</td>
                <td className="n">{nombre(saisiesDe(classes, indice))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Region>
      {first.diagnostics.length > 0 && <DiagnosticListe diagnostics={first.diagnostics} />}
    </Panneau>
  );
}

/** Values typed by all the classes of a group for the period of this rank. */
function saisiesDe(classes: readonly PeriodesClasse[], indice: number): number {
  const same = classes.flatMap(({ periodes }) => periodes.filter((periode) => periode.indice === indice));
  return same.reduce((sum, { saisies }) => sum + saisies, 0);
}
