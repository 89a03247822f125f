import "../ui/tableau.css";
import type { Calendrier } from "@navette/server/api";
import { LienBouton } from "../ui/Bouton.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { anneeScolaire, jourLong } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { PageDuCollege } from "./PageDuCollege.tsx";
import { useCalendrier } from "./queries.ts";

type Annee = NonNullable<Calendrier["calendrier"]>;
type Bornes = Annee["eleves"];

/** The school year as SIECLE gave it, and what Navette makes of it. */
export function CalendrierPage() {
  return (
    <PageDuCollege
      lecture={useCalendrier()}
      quoi="le calendrier"
      titre="Calendrier"
      titreDe={({ calendrier }) => (calendrier ? titreCalendrier(calendrier) : "SIECLE n’a pas encore donné l’année")}
      sous="Ces dates viennent du fichier Communs de SIECLE. Elles se corrigent dans SIECLE."
      estVide={({ calendrier }) => calendrier === null}
      vide="Le calendrier arrive avec le fichier Communs de SIECLE."
    >
      {({ calendrier }) => calendrier && <Contenu annee={calendrier} />}
    </PageDuCollege>
  );
}

function titreCalendrier({ annee, eleves }: Annee): string {
  if (eleves.debut === null) return `L’année ${anneeScolaire(annee)}, telle que SIECLE la donne`;
  return `Les élèves de ${anneeScolaire(annee)} rentrent le ${jourLong(eleves.debut)}`;
}

const dates = ({ debut, fin }: Bornes): string =>
  [debut && `du ${jourLong(debut)}`, fin && `au ${jourLong(fin)}`].filter(Boolean).join(" ") || "dates inconnues";

function Contenu({ annee }: { annee: Annee }) {
  const { eleves, enseignants, periodes, ici } = annee;
  return (
    <div className="stack">
      <Panneau titre={`L’année ${anneeScolaire(annee.annee)}`} bord>
        <Fiche>
          <Rubrique nom="Élèves, dans SIECLE">{dates(eleves)}</Rubrique>
          <Rubrique nom="Enseignants, dans SIECLE">{dates(enseignants)}</Rubrique>
          <Rubrique
            nom="Dans Navette"
            fin={
              <LienBouton vers="/structures/annee" petit>
                Voir l’année scolaire
              </LienBouton>
            }
          >
            {ici ? dates(ici) : <span className="muted">cette année n’est pas ouverte</span>}
            {ici && ici.debut !== eleves.debut && eleves.debut !== null && (
              <p className="t-warn">
                La rentrée n’est pas la même ici et dans SIECLE&nbsp;: LSU compare les périodes à celle des élèves.
              </p>
            )}
          </Rubrique>
        </Fiche>
      </Panneau>
      <Panneau titre="Périodes de SIECLE" bord={periodes.length > 0}>
        {periodes.length === 0 ? (
          <p className="muted">SIECLE n’en donne aucune&nbsp;: l’établissement ne les a pas saisies.</p>
        ) : (
          <Tableau periodes={periodes} />
        )}
      </Panneau>
    </div>
  );
}

function Tableau({ periodes }: Pick<Annee, "periodes">) {
  return (
    <Region nom="Périodes de SIECLE">
      <table className="table">
        <caption className="vh">Périodes de SIECLE</caption>
        <thead>
          <tr>
            <th scope="col">Période</th>
            <th scope="col">Du</th>
            <th scope="col">Au</th>
          </tr>
        </thead>
        <tbody>
          {periodes.map(({ libelle, debut, fin }) => (
            <tr key={`${libelle} ${debut}`}>
              <th scope="row">{libelle}</th>
              <td>{jourLong(debut)}</td>
              <td>{jourLong(fin)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Region>
  );
}
