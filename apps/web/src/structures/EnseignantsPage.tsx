import "../ui/tableau.css";
import type { Personnel } from "@navette/server/api";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { usePersonnels } from "../personnes/queries.ts";
import { accorde, nomPersonnel } from "../personnes/words.ts";
import { Badge } from "../ui/Badge.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { jourCourt, nombre } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { Segments } from "../ui/Segments.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { OngletsStructures } from "./OngletsStructures.tsx";
import { nomsDeClasses, titreEnseignants } from "./words.ts";

const ajouter = (
  <LienBouton vers="/structures/enseignants/nouveau" variante="primaire" icone={IconUserPlus}>
    Ajouter une personne
  </LienBouton>
);

/** Who teaches in the school, who leads it, and who has an account. */
export function EnseignantsPage() {
  const { degre } = useSession().etablissement;
  const { data, error, refetch } = usePersonnels();
  const none = data?.personnels.length === 0;
  return (
    <>
      <TitrePage
        titre={data ? titreEnseignants(data.personnels) : "Enseignants"}
        sous={
          degre === 1
            ? "LSU reconnaît une personne par sa civilité, son nom et son prénom, tels que dans ONDE."
            : undefined
        }
        fin={none ? undefined : ajouter}
      />
      <OngletsStructures />
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      {!data && !error && <Chargement quoi="les enseignants" forme="tableau" />}
      {none && (
        <EtatVide
          icone={IconUserPlus}
          titre={degre === 1 ? "Les fichiers d’ONDE ne nomment pas les enseignants." : "Aucun enseignant n’est connu."}
          action={ajouter}
        >
          Ajoutez-les ici, rattachez-les à leurs classes, puis donnez-leur un compte pour qu’ils remplissent le livret.
        </EtatVide>
      )}
      {data && !none && <Tableau personnels={data.personnels} />}
    </>
  );
}

function Tableau({ personnels }: { personnels: readonly Personnel[] }) {
  const [present, setPresent] = useState<"ici" | "partis">("ici");
  const partis = personnels.filter(({ actif }) => !actif);
  const shown = present === "partis" ? partis : personnels.filter(({ actif }) => actif);
  const filtre = (
    <Segments
      nom="Quelles personnes"
      valeur={present}
      onChange={setPresent}
      choix={[
        { valeur: "ici", libelle: `Présentes (${nombre(personnels.length - partis.length)})` },
        { valeur: "partis", libelle: `Parties (${nombre(partis.length)})` },
      ]}
    />
  );
  return (
    <Panneau titre="Enseignants et direction" fin={partis.length > 0 && filtre} bord>
      <Region nom="Tableau des personnes">
        <table className="table">
          <caption className="vh">Enseignants et direction</caption>
          <thead>
            <tr>
              <th scope="col">Personne</th>
              <th scope="col">Classes</th>
              <th scope="col">Compte</th>
              <th scope="col">Fonction</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((personne) => (
              <Rangee key={personne.id} personne={personne} />
            ))}
          </tbody>
        </table>
      </Region>
    </Panneau>
  );
}

function Rangee({ personne }: { personne: Personnel }) {
  const { id, civilite, classes, compte, directeur, actif, retireLe } = personne;
  return (
    <tr>
      <th scope="row">
        <Link to={`/structures/enseignants/${id}`}>{nomPersonnel(personne)}</Link>
      </th>
      <td>{classes.length === 0 ? <span className="muted">aucune</span> : nomsDeClasses(classes)}</td>
      <td>
        {compte === null ? <span className="muted">aucun</span> : compte.identifiant}
        {compte?.actif === false && <span className="muted"> (désactivé)</span>}
      </td>
      <td>
        {!actif && `Partie${retireLe === null ? "" : ` le ${jourCourt(retireLe)}`}`}
        {actif && directeur && <Badge ton="info">Direction</Badge>}
        {actif && !directeur && accorde(civilite, "Enseignant", "Enseignante")}
      </td>
    </tr>
  );
}
