import "./livret.css";
import { STATUTS_EXAMEN, type StatutExamen } from "@navette/livret";
import type { Avancements, ExamenEcrit } from "@navette/server/api";
import { IconChecks } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { useSession } from "../api/session.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { jourDe, nombre, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Segments } from "../ui/Segments.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { Constats } from "./Constats.tsx";
import { periodeCourante, type Rang, rangsDe } from "./chaleur.ts";
import { ExamenClasse } from "./ExamenClasse.tsx";
import { avancementsQuery, examenQuery } from "./queries.ts";
import { Relances } from "./Relances.tsx";

const FIL = [{ libelle: "Livret", vers: "/livret" }, { libelle: "Examiner" }];

/** What is missing before LSU, found with the rules of the export itself. */
export function ExaminerPage() {
  return (
    <Dossier lecture={useQuery(avancementsQuery(useSession().annee))} fil={FIL} quoi="ce qui manque au livret">
      {({ classes }) => <Contenu classes={classes} />}
    </Dossier>
  );
}

function Contenu({ classes }: Pick<Avancements, "classes">) {
  const [params, setParams] = useSearchParams();
  const rangs = rangsDe(classes);
  const [courante] = classes.flatMap(({ periodes }) => periodeCourante(periodes, jourDe(new Date())) ?? []);
  const rang =
    rangs.find((each) => cleDe(each) === `${params.get("indice")}/${params.get("nombre")}`) ??
    rangs.find(({ libelle }) => libelle === courante?.libelle) ??
    rangs[0];
  if (rang === undefined) {
    return (
      <>
        <TitrePage titre="Rien à examiner" fil={FIL} />
        <EtatVide
          titre="Aucune classe n’a encore de période."
          action={<LienBouton vers="/livret">Voir le livret</LienBouton>}
        />
      </>
    );
  }
  const choisit = (cle: string) => {
    const [indice = "", nombre = ""] = cle.split("/");
    setParams({ indice, nombre }, { replace: true });
  };
  return (
    <Examine
      key={cleDe(rang)}
      rang={rang}
      choix={
        <Segments
          nom="Période examinée"
          valeur={cleDe(rang)}
          onChange={choisit}
          choix={rangs.map((each) => ({ valeur: cleDe(each), libelle: each.libelle }))}
        />
      }
    />
  );
}

const cleDe = ({ indice, nombre }: Rang) => `${indice}/${nombre}`;

function Examine({ rang, choix }: { rang: Rang; choix: React.ReactNode }) {
  const lecture = useQuery(examenQuery(rang.indice, rang.nombre));
  const { data } = lecture;
  return (
    <>
      <TitrePage titre={data ? verdict(data, rang) : rang.libelle} fil={FIL} fin={choix} />
      <UneFoisLu lecture={lecture} quoi="ce qui manque au livret">
        {(examen) => <Detail examen={examen} rang={rang} />}
      </UneFoisLu>
    </>
  );
}

function verdict({ statuts }: ExamenEcrit, { libelle }: Rang): string {
  const total = statuts.complet + statuts.exportable + statuts.partiel + statuts.impossible;
  if (total === 0) return `${libelle}\u00a0: aucun bilan à envoyer`;
  if (statuts.impossible === 0) {
    return total === 1
      ? `${libelle}\u00a0: le bilan peut partir vers LSU`
      : `${libelle}\u00a0: les ${nombre(total)} bilans peuvent partir vers LSU`;
  }
  const retenus = `${pluriel(statuts.impossible, "bilan")} sur ${nombre(total)}`;
  return `${libelle}\u00a0: ${retenus} ${statuts.impossible >= 2 ? "ne partiraient" : "ne partirait"} pas vers LSU`;
}

function Detail({ examen, rang }: { examen: ExamenEcrit; rang: Rang }) {
  return (
    <div className="stack">
      <Statuts statuts={examen.statuts} />
      {examen.constats.length > 0 && (
        <Panneau titre="Toute l’école" note="À régler d’abord&nbsp;: cela retient toutes les classes." bord>
          <Constats constats={examen.constats} indice={rang.indice} ouvert />
        </Panneau>
      )}
      {examen.relances.length > 0 && <Relances examen={examen} rang={rang} />}
      <Panneau titre="Classe par classe" bord>
        {examen.classes.map((classe) => (
          <ExamenClasse key={classe.periodeId} classe={classe} indice={rang.indice} />
        ))}
      </Panneau>
      {examen.relances.length === 0 && (
        <EtatVide icone={IconChecks} titre="Il ne manque rien.">
          {pluriel(examen.statuts.complet, "bilan est complet", "bilans sont complets")}.
        </EtatVide>
      )}
    </div>
  );
}

const ORDRE: readonly StatutExamen[] = ["complet", "exportable", "partiel", "impossible", "sans-objet"];

function Statuts({ statuts }: Pick<ExamenEcrit, "statuts">) {
  return (
    <dl className="lv-statuts-examen">
      {ORDRE.map((statut) => (
        <div key={statut}>
          <dt>{STATUTS_EXAMEN[statut]}</dt>
          <dd className={statuts[statut] === 0 ? "muted" : undefined}>{nombre(statuts[statut])}</dd>
        </div>
      ))}
    </dl>
  );
}
