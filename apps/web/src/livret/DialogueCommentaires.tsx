import "./commentaires.css";
import type { Cellule, Commentaire } from "@navette/server/api";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../api/session.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampTexte } from "../ui/Champ.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { filtre } from "../ui/filtre.ts";
import { Segments } from "../ui/Segments.tsx";
import { SurPlace } from "../ui/SurPlace.tsx";
import { useSurPlace } from "../ui/use-sur-place.ts";
import { NouvellePhrase } from "./NouvellePhrase.tsx";
import { Phrase } from "./Phrase.tsx";
import { commentairesQuery } from "./queries.ts";

type Portee = Commentaire["portee"];

interface DialogueCommentairesProps {
  /** The field the dialog was opened from: a new sentence is for it, unless one says otherwise. */
  readonly depuis: Cellule | undefined;
  readonly onFermer: () => void;
}

/** The ready sentences: found, written, corrected, taken away. Those of the school are the direction's. */
export function DialogueCommentaires({ depuis, onFermer }: DialogueCommentairesProps) {
  const { compte } = useSession();
  const [portee, setPortee] = useState<Portee>("moi");
  const [cherche, setCherche] = useState("");
  const { acte, fermer, ouvreur } = useSurPlace<Portee>();
  const { data, error, refetch } = useQuery(commentairesQuery);
  const phrases = (data?.commentaires ?? []).filter((each) => each.portee === portee);
  const trouvees = filtre(phrases, cherche, ({ texte, theme }) => `${texte} ${theme}`);
  const modifiable = portee === "moi" || compte.role !== "enseignant";
  const nouvelle = acte === portee;
  const ecrire = modifiable && !nouvelle ? ouvreur(portee) : undefined;
  return (
    <Dialogue large titre="Vos commentaires" onFermer={onFermer}>
      <div className="lv-banque-tete">
        <Segments<Portee>
          nom="Banque"
          valeur={portee}
          onChange={setPortee}
          choix={[
            { valeur: "moi", libelle: "Les miens" },
            { valeur: "ecole", libelle: "Ceux de l’école" },
          ]}
        />
        {ecrire && phrases.length > 0 && (
          <Bouton icone={IconPlus} {...ecrire}>
            Écrire une phrase
          </Bouton>
        )}
      </div>
      {nouvelle && (
        <SurPlace key={portee}>
          <NouvellePhrase portee={portee} depuis={depuis} onFermer={fermer} />
        </SurPlace>
      )}
      {phrases.length > 0 && (
        <ChampTexte label="Chercher une phrase" type="search" valeur={cherche} onValeur={setCherche} />
      )}
      {!modifiable && <p className="soft">Les phrases de l’école se modifient par la direction.</p>}
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      {data === undefined && !error && <Chargement quoi="les commentaires" forme="lignes" />}
      {data && phrases.length === 0 && !nouvelle && <SansPhrase portee={portee} ecrire={ecrire} />}
      {phrases.length > 0 && trouvees.length === 0 && <p role="status">Aucune phrase ne contient ces mots.</p>}
      <ul className="lv-phrases">
        {trouvees.map((commentaire) => (
          <Phrase key={commentaire.id} commentaire={commentaire} modifiable={modifiable} />
        ))}
      </ul>
    </Dialogue>
  );
}

interface SansPhraseProps {
  readonly portee: Portee;
  /** What opens the new sentence, to who may write one. */
  readonly ecrire: { readonly onClick: () => void; readonly reprend: boolean } | undefined;
}

function SansPhrase({ portee, ecrire }: SansPhraseProps) {
  const action = ecrire && (
    <Bouton icone={IconPlus} {...ecrire}>
      Écrire une première phrase
    </Bouton>
  );
  return portee === "moi" ? (
    <EtatVide titre="Vous n’avez pas encore de phrase à vous." action={action}>
      Écrivez-la ici, ou gardez un texte de la grille&nbsp;: elle s’insérera d’une touche, avec le prénom de l’élève.
    </EtatVide>
  ) : (
    <EtatVide titre="L’école n’a pas encore de phrase commune." action={action}>
      Celles de la direction se proposent à tous les enseignants.
    </EtatVide>
  );
}
