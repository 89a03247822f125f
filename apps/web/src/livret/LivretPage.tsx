import "./livret.css";
import { aDesBilans, estFini, LIBELLES_ETATS, resteOf } from "@navette/livret";
import type { Avancements } from "@navette/server/api";
import { IconCalendarPlus, IconListCheck, IconLock, IconUsersPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { type Role, useSession } from "../api/session.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { CarteDeChaleur } from "../ui/CarteDeChaleur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { anneeScolaire, jourDe, pluriel, pourcent } from "../ui/mots.ts";
import { Page } from "../ui/Page.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { versChamp } from "./adresse.ts";
import { ChoixAnnee, useAnneeLue } from "./ChoixAnnee.tsx";
import { periodeCourante, rangsDe, tablesDe } from "./chaleur.ts";
import { avancementsQuery } from "./queries.ts";

type Classes = Avancements["classes"];

/** Where the livret stands, class by class, and the way into each grid; of a closed year, the way to read it. */
export function LivretPage() {
  const { compte } = useSession();
  const lecture = useQuery(avancementsQuery(useAnneeLue()));
  const { classes = [], close = false } = lecture.data ?? {};
  const rangs = rangsDe(classes);
  return (
    <Page
      lecture={lecture}
      quoi="l’avancement du livret"
      forme="page"
      titre="Livret"
      titreDe={titreDe}
      sous={rangs.length > 0 && modeDEmploi(close)}
      fin={
        <>
          <ChoixAnnee />
          {rangs.length > 0 && !close && (
            <LienBouton vers="/livret/examiner" icone={IconListCheck}>
              Examiner ce qui manque
            </LienBouton>
          )}
        </>
      }
    >
      {() => {
        if (rangs.length > 0) return <Avancement classes={classes} role={compte.role} close={close} />;
        if (close) return <RienCetteAnnee />;
        return classes.length === 0 ? <SansClasse role={compte.role} /> : <SansPeriode role={compte.role} />;
      }}
    </Page>
  );
}

const modeDEmploi = (close: boolean): string =>
  close
    ? "L’année est close\u00a0: ses bilans ne se modifient plus. Choisissez une classe et une période pour les lire."
    : "Choisissez une classe et une période pour saisir.";

function titreDe({ annee, close, classes }: Avancements): string {
  if (close) return `Année ${anneeScolaire(annee)}\u00a0: les bilans se lisent`;
  const courantes = classes.flatMap(({ periodes }) => periodeCourante(periodes, jourDe(new Date())) ?? []);
  const [premiere] = courantes;
  if (premiere === undefined) return "Livret";
  const memes = courantes.filter(({ libelle }) => libelle === premiere.libelle);
  const somme = (champ: "faits" | "attendus") => memes.reduce((total, each) => total + each.avancement[champ], 0);
  const part = somme("attendus") === 0 ? 0 : somme("faits") / somme("attendus");
  return `${premiere.libelle}\u00a0: ${pourcent(part)} du livret est saisi`;
}

function Avancement({ classes, role, close }: { classes: Classes; role: Role; close: boolean }) {
  const aujourdhui = jourDe(new Date());
  // A class of maternelle waits for no period: it has no bilan périodique.
  const concernees = classes.filter(({ niveaux }) => aDesBilans(niveaux));
  const sans = concernees.filter(({ periodes }) => periodes.length === 0);
  return (
    <div className="stack">
      <Panneau titre="Par classe et par période">
        <CarteDeChaleur tables={tablesDe(classes, aujourdhui)} />
      </Panneau>
      <Panneau titre={close ? "La dernière période" : "La période en cours"} bord>
        <ul className="lv-classes">
          {concernees.map((classe) => (
            <Classe key={classe.id} classe={classe} aujourdhui={aujourdhui} />
          ))}
        </ul>
      </Panneau>
      {sans.length > 0 && role !== "enseignant" && !close && (
        <p className="soft">
          {pluriel(sans.length, "classe n’a pas encore de période", "classes n’ont pas encore de période")}&nbsp;:{" "}
          <Link to="/structures/periodes">choisissez leur découpage dans Structures</Link>.
        </p>
      )}
    </div>
  );
}

function Classe({ classe, aujourdhui }: { classe: Classes[number]; aujourdhui: string }) {
  const etape = periodeCourante(classe.periodes, aujourdhui);
  const qui = classe.enseignants.length > 0 ? classe.enseignants.join(", ") : "personne n’y est rattaché";
  return (
    <li>
      <div>
        <b>
          {etape ? (
            <Link to={versChamp({ classe: classe.id, indice: etape.indice })}>{classe.libelle}</Link>
          ) : (
            classe.libelle
          )}
        </b>
        <p className="soft">
          {pluriel(classe.eleves, "élève")} · {qui}
        </p>
      </div>
      {etape ? (
        <p className="lv-classe-etat">
          {etape.libelle}&nbsp;: <b>{LIBELLES_ETATS[etape.etat]}</b>
          <small className="muted">{resteEnMots(etape.avancement)}</small>
        </p>
      ) : (
        <p className="muted">Sans période</p>
      )}
    </li>
  );
}

function resteEnMots(avancement: Classes[number]["periodes"][number]["avancement"]): string {
  if (estFini(avancement)) return "Tout est saisi";
  return avancement.attendus === 0 ? "Aucun bilan" : `Reste ${pluriel(resteOf(avancement), "case")} à saisir`;
}

function RienCetteAnnee() {
  return (
    <EtatVide icone={IconLock} titre="Cette année close n’a pas de bilan que vous puissiez lire.">
      Choisissez une autre année scolaire.
    </EtatVide>
  );
}

function SansClasse({ role }: { role: Role }) {
  if (role === "enseignant") {
    return (
      <EtatVide icone={IconLock} titre="Aucune classe ne vous est encore confiée.">
        Demandez à la directrice ou au directeur de vous rattacher à votre classe&nbsp;: dans Structures, page
        Enseignants.
      </EtatVide>
    );
  }
  return (
    <EtatVide
      icone={IconUsersPlus}
      titre="L’école n’a pas encore de classe."
      action={
        <LienBouton vers="/imports" variante="primaire">
          Déposer les fichiers d’ONDE
        </LienBouton>
      }
    >
      Les classes et les élèves viennent des deux fichiers d’ONDE.
    </EtatVide>
  );
}

function SansPeriode({ role }: { role: Role }) {
  if (role === "enseignant") {
    return (
      <EtatVide icone={IconCalendarPlus} titre="Les périodes de l’année ne sont pas encore choisies.">
        Demandez à la directrice ou au directeur de choisir trimestres, semestres ou périodes dans Structures.
      </EtatVide>
    );
  }
  return (
    <EtatVide
      icone={IconCalendarPlus}
      titre="Les périodes de l’année ne sont pas encore choisies."
      action={
        <LienBouton vers="/structures/periodes" variante="primaire">
          Choisir les périodes
        </LienBouton>
      }
    >
      Trimestres, semestres ou cinq périodes&nbsp;: la saisie s’ouvre dès qu’elles ont leurs dates.
    </EtatVide>
  );
}
