import { useSession } from "../api/session.ts";
import { ChangerMotDePasse } from "../comptes/ChangerMotDePasse.tsx";
import { useFermerAutresSessions } from "../comptes/queries.ts";
import { libelleRole } from "../comptes/roles.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

/** One's own password and sessions, whatever the role. */
export function MonComptePage() {
  const { compte } = useSession();
  return (
    <>
      <TitrePage
        titre="Mon compte"
        sous={`${compte.prenom} ${compte.nom}, ${libelleRole(compte.role)}. Identifiant\u00a0: ${compte.identifiant}.`}
      />
      <div className="stack">
        <Panneau titre="Changer mon mot de passe">
          <ChangerMotDePasse actuel="Mot de passe actuel" bouton="Changer mon mot de passe" />
        </Panneau>
        <Sessions />
      </div>
    </>
  );
}

function Sessions() {
  const fermer = useFermerAutresSessions();
  return (
    <Panneau titre="Mes autres appareils">
      <div className="stack">
        <p className="soft measure">
          Un ordinateur partagé est resté ouvert&nbsp;? Fermez toutes vos sessions, sauf celle-ci. Ce qui était
          enregistré le reste.
        </p>
        {fermer.error && <Erreur error={fermer.error} />}
        <div className="row">
          <Bouton occupe={fermer.isPending} onClick={() => fermer.mutate()}>
            Fermer mes autres sessions
          </Bouton>
          <span role="status">{fermer.isSuccess && "Vos autres sessions sont fermées."}</span>
        </div>
      </div>
    </Panneau>
  );
}
