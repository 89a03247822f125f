import { useMutation } from "@tanstack/react-query";
import { quitter, useSession } from "../api/session.ts";
import { ChangerMotDePasse } from "../comptes/ChangerMotDePasse.tsx";
import { Seul } from "../shell/Seul.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { useTitle } from "../ui/use-title.ts";

/** What stands before every page as long as the password is the one that was handed over. */
export function PremiereConnexion() {
  useTitle("Votre mot de passe");
  const { compte } = useSession();
  const sortie = useMutation({ mutationFn: quitter });
  return (
    <Seul>
      <h1>Bonjour {compte.prenom}, choisissez votre mot de passe</h1>
      <p className="soft">
        Celui qui vous a été remis est provisoire&nbsp;: quelqu’un d’autre l’a vu. Choisissez-en un que personne ne
        connaît, et Navette s’ouvre.
      </p>
      <ChangerMotDePasse actuel="Mot de passe qui vous a été remis" bouton="Enregistrer et ouvrir Navette" />
      <div>
        <Bouton variante="discret" occupe={sortie.isPending} onClick={() => sortie.mutate()}>
          Se déconnecter
        </Bouton>
      </div>
    </Seul>
  );
}
