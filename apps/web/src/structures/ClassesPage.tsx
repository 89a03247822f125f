import "../ui/tableau.css";
import { aDesBilans } from "@navette/livret";
import type { Classe } from "@navette/server/api";
import { IconFileImport, IconLock } from "@tabler/icons-react";
import { Link } from "react-router";
import { nomPersonnel } from "../personnes/words.ts";
import { useMots } from "../shell/degre.ts";
import { Badge } from "../ui/Badge.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { Icone } from "../ui/Icone.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Page } from "../ui/Page.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { OngletsStructures } from "./OngletsStructures.tsx";
import { useClasses } from "./queries.ts";
import { decoupeEnMots, type Manque, manquesDe, titreClasses } from "./words.ts";

/** The classes of the year, and what each still lacks. */
export function ClassesPage() {
  const { deSource } = useMots();
  return (
    <Page
      lecture={useClasses()}
      quoi="les classes"
      titre="Classes"
      titreDe={({ classes }) => titreClasses(classes)}
      sous={`Les classes viennent ${deSource}. Ici, vous corrigez un nom et vous dites qui y enseigne.`}
      onglets={<OngletsStructures />}
    >
      {({ classes }) => (classes.length === 0 ? <SansClasse /> : <Tableau classes={classes} />)}
    </Page>
  );
}

function SansClasse() {
  const { deSource } = useMots();
  return (
    <EtatVide
      icone={IconFileImport}
      titre={`Les classes arrivent avec le premier import ${deSource}.`}
      action={
        <LienBouton vers="/imports" variante="primaire">
          Déposer les fichiers {deSource}
        </LienBouton>
      }
    >
      Navette les lit dans l’extraction des élèves, avec leurs niveaux et leur identifiant.
    </EtatVide>
  );
}

function Tableau({ classes }: { classes: readonly Classe[] }) {
  const ouvertes = classes.filter(({ archivee }) => !archivee);
  const eleves = ouvertes.reduce((sum, classe) => sum + classe.eleves, 0);
  return (
    <Panneau
      titre="Classes de l’année"
      note={`${pluriel(ouvertes.length, "classe")}, ${pluriel(eleves, "élève")}`}
      bord
    >
      <Region nom="Tableau des classes">
        <table className="table">
          <caption className="vh">Classes de l’année</caption>
          <thead>
            <tr>
              <th scope="col">Classe</th>
              <th scope="col">Niveaux</th>
              <th scope="col" className="n">
                Élèves
              </th>
              <th scope="col">Identifiant ONDE</th>
              <th scope="col">Enseignants</th>
              <th scope="col">Périodes</th>
              <th scope="col">État</th>
            </tr>
          </thead>
          <tbody>
            {classes.map((classe) => (
              <Rangee key={classe.id} classe={classe} />
            ))}
          </tbody>
        </table>
      </Region>
    </Panneau>
  );
}

function Rangee({ classe }: { classe: Classe }) {
  const { id, libelle, niveaux, eleves, identifiantOnde, periodicite, verrou } = classe;
  const presents = classe.enseignants.filter(({ enCours }) => enCours);
  return (
    <tr>
      <th scope="row">
        <Link to={`/structures/classes/${id}`}>{libelle}</Link>
        {verrou && (
          <>
            {" "}
            <Icone de={IconLock} className="t-accent" />
            <span className="vh"> (nom corrigé ici)</span>
          </>
        )}
      </th>
      <td>{niveaux.join(", ")}</td>
      <td className="n">{nombre(eleves)}</td>
      <td className="num">{identifiantOnde ?? <span className="muted">aucun</span>}</td>
      <td>
        {presents.length === 0 ? (
          <span className="muted">aucun</span>
        ) : (
          presents.map((personne) => nomPersonnel(personne)).join(", ")
        )}
      </td>
      <td>{periodicite === null ? <span className="muted">aucune</span> : decoupeEnMots(periodicite)}</td>
      <td>
        <EtatClasse classe={classe} />
      </td>
    </tr>
  );
}

const MOTS: Readonly<Record<Manque, string>> = { enseignant: "Sans enseignant", periodes: "Sans périodes" };

/** Ready, or what is missing first. */
export function EtatClasse({ classe }: { classe: Classe }) {
  if (classe.archivee) return <Badge ton="todo">Archivée</Badge>;
  if (!aDesBilans(classe.niveaux)) return <Badge ton="todo">Sans bilan à remplir</Badge>;
  const [manque] = manquesDe(classe);
  return manque === undefined ? <Badge ton="ok">Prête</Badge> : <Badge ton="warn">{MOTS[manque]}</Badge>;
}
