import "../ui/tableau.css";
import type { Compte, CompteRemis } from "@navette/server/api";
import { IconLock, IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { MotDePasseRemis } from "../comptes/MotDePasseRemis.tsx";
import { NouveauCompte } from "../comptes/NouveauCompte.tsx";
import { useComptes } from "../comptes/queries.ts";
import { libelleRole } from "../comptes/roles.ts";
import { titreComptes } from "../comptes/words.ts";
import { nomPrenom } from "../personnes/words.ts";
import { Badge } from "../ui/Badge.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { moment } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { SurPlace } from "../ui/SurPlace.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { useSurPlace } from "../ui/use-sur-place.ts";
import { OngletsAdministration } from "./OngletsAdministration.tsx";

/** The accounts of the school: only the administrateur sees them. */
export function ComptesPage() {
  const { compte } = useSession();
  const allowed = compte.role === "administrateur";
  const lecture = useComptes({ enabled: allowed });
  return (
    <>
      <TitrePage
        titre={lecture.data ? titreComptes(lecture.data.comptes) : "Comptes"}
        sous="Un compte désactivé ne se connecte plus&nbsp;; ce qu’il a fait reste signé de son nom."
      />
      <OngletsAdministration />
      {allowed ? (
        <UneFoisLu lecture={lecture} quoi="les comptes" forme="tableau">
          {({ comptes }) => (
            <div className="stack">
              <Tableau comptes={comptes} />
              <Creation />
            </div>
          )}
        </UneFoisLu>
      ) : (
        <EtatVide icone={IconLock} titre="Adressez-vous à l’administrateur de l’établissement.">
          Lui seul crée les comptes, change les rôles et renouvelle les mots de passe. Le journal et l’établissement
          vous sont ouverts.
        </EtatVide>
      )}
    </>
  );
}

function Creation() {
  const { acte, fermer, ouvreur } = useSurPlace<"creer">();
  const [remis, setRemis] = useState<CompteRemis>();
  const handed = (done: CompteRemis) => {
    setRemis(done);
    fermer();
  };
  return (
    <Panneau titre="Nouveau compte" note="Pour un enseignant, créez-le plutôt depuis sa page dans Structures.">
      <div className="stack">
        {remis && <MotDePasseRemis remis={remis} onFini={() => setRemis(undefined)} />}
        {acte === "creer" ? (
          <SurPlace>
            <NouveauCompte onRemis={handed} />
          </SurPlace>
        ) : (
          <div>
            <Bouton icone={IconUserPlus} {...ouvreur("creer")}>
              Créer un compte
            </Bouton>
          </div>
        )}
      </div>
    </Panneau>
  );
}

function Tableau({ comptes }: { comptes: readonly Compte[] }) {
  return (
    <Panneau titre="Comptes de l’établissement" bord>
      <Region nom="Tableau des comptes">
        <table className="table">
          <caption className="vh">Comptes de l’établissement</caption>
          <thead>
            <tr>
              <th scope="col">Personne</th>
              <th scope="col">Identifiant</th>
              <th scope="col">Rôle</th>
              <th scope="col">Dernière connexion</th>
              <th scope="col">État</th>
            </tr>
          </thead>
          <tbody>
            {comptes.map(({ id, prenom, nom, identifiant, role, personnelId, vuLe, actif }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/administration/comptes/${id}`}>{nomPrenom({ nom, prenom })}</Link>
                </th>
                <td>{identifiant}</td>
                <td>
                  {libelleRole(role)}
                  {role === "enseignant" && personnelId === null && (
                    <span className="t-warn"> sans personnel rattaché</span>
                  )}
                </td>
                <td>{vuLe === null ? <span className="muted">jamais</span> : moment(vuLe)}</td>
                <td>{actif ? <Badge ton="ok">Actif</Badge> : <Badge ton="todo">Désactivé</Badge>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Region>
    </Panneau>
  );
}
