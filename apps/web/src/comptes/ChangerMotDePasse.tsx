import { useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { useSession } from "../api/session.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampSecret } from "../ui/Champ.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { forceDe } from "./force.ts";
import { useChangerMotDePasse } from "./queries.ts";

const vide = { actuel: "", nouveau: "", confirmation: "" };

interface ChangerMotDePasseProps {
  /** How the password to replace is called here. */
  readonly actuel: string;
  readonly bouton: string;
}

/** The change of one's own password. */
export function ChangerMotDePasse({ bouton, ...labels }: ChangerMotDePasseProps) {
  const [saisie, setSaisie] = useState(vide);
  const [faute, setFaute] = useState<string>();
  const changer = useChangerMotDePasse();
  const { compte, etablissement } = useSession();
  const { actuel, nouveau, confirmation } = saisie;
  const set = (champ: keyof typeof vide) => (valeur: string) => {
    setSaisie({ ...saisie, [champ]: valeur });
    setFaute(undefined);
  };
  const change = () => {
    if (nouveau !== confirmation) return setFaute("Les deux mots de passe diffèrent.");
    changer.mutate({ actuel, nouveau }, { onSuccess: () => setSaisie(vide) });
  };
  const force = forceDe(nouveau, [compte.identifiant, compte.prenom, compte.nom, etablissement.nom, etablissement.uai]);
  return (
    <Formulaire
      onEnvoyer={change}
      erreur={horsChamps(changer.error, ["actuel", "nouveau"])}
      refus={changer.error ?? faute}
      succes={changer.isSuccess && "Votre mot de passe est changé. Vos sessions sur d’autres appareils sont fermées."}
      actions={
        <Bouton variante="primaire" type="submit" occupe={changer.isPending}>
          {bouton}
        </Bouton>
      }
    >
      <ChampSecret
        label={labels.actuel}
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
        {...force}
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
  );
}
