import { useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { useSession } from "../api/session.ts";
import { forceDe, longueurMin } from "../bienvenue/nouvelle-ecole.ts";
import { useChangerMotDePasse, useFermerAutresSessions } from "../comptes/queries.ts";
import { libelleRole } from "../comptes/words.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampSecret } from "../ui/Champ.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

/** One's own password and sessions, whatever the role. */
export function MonComptePage() {
  const { compte } = useSession();
  return (
    <>
      <TitrePage
        titre="Mon compte"
        sous={`${compte.prenom} ${compte.nom}, ${libelleRole(compte.role)}. Identifiant : ${compte.identifiant}.`}
      />
      <div className="stack">
        <MotDePasse />
        <Sessions />
      </div>
    </>
  );
}

const vide = { actuel: "", nouveau: "", confirmation: "" };

function MotDePasse() {
  const [saisie, setSaisie] = useState(vide);
  const [faute, setFaute] = useState<string>();
  const changer = useChangerMotDePasse();
  const { actuel, nouveau, confirmation } = saisie;
  const set = (champ: keyof typeof vide) => (valeur: string) => {
    setSaisie({ ...saisie, [champ]: valeur });
    setFaute(undefined);
  };
  const change = () => {
    if (nouveau !== confirmation) return setFaute("Les deux mots de passe diffèrent.");
    changer.mutate({ actuel, nouveau }, { onSuccess: () => setSaisie(vide) });
  };
  const force = forceDe(nouveau);
  return (
    <Panneau titre="Changer mon mot de passe">
      <Formulaire
        onEnvoyer={change}
        erreur={horsChamps(changer.error, ["actuel", "nouveau"])}
        refus={changer.error ?? faute}
        actions={
          <Bouton variante="primaire" type="submit" occupe={changer.isPending}>
            Changer mon mot de passe
          </Bouton>
        }
      >
        <ChampSecret
          label="Mot de passe actuel"
          valeur={actuel}
          onValeur={set("actuel")}
          erreur={fauteDuChamp(changer.error, "actuel")}
          autoComplete="current-password"
        />
        <ChampSecret
          label="Nouveau mot de passe"
          valeur={nouveau}
          onValeur={set("nouveau")}
          erreur={fauteDuChamp(changer.error, "nouveau")}
          accord={force?.startsWith("Faible") ? undefined : force}
          aide={`Au moins ${longueurMin} caractères. Une phrase se retient mieux qu’un code.`}
          autoComplete="new-password"
        />
        <ChampSecret
          label="Nouveau mot de passe, encore une fois"
          valeur={confirmation}
          onValeur={set("confirmation")}
          erreur={faute}
          autoComplete="new-password"
        />
      </Formulaire>
      <p className="muted" role="status">
        {changer.isSuccess && "Votre mot de passe est changé. Vos sessions sur d’autres appareils sont fermées."}
      </p>
    </Panneau>
  );
}

function Sessions() {
  const fermer = useFermerAutresSessions();
  return (
    <Panneau titre="Mes autres appareils">
      <div className="stack">
        <p className="soft measure">
          Un ordinateur partagé est resté ouvert ? Fermez toutes vos sessions, sauf celle-ci. Ce qui était enregistré le
          reste.
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
