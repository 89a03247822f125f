import type { Commentaire } from "@navette/server/api";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../api/session.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Segments } from "../ui/Segments.tsx";
import { commentairesQuery, useEffacerCommentaire, useModifierCommentaire } from "./queries.ts";

type Portee = Commentaire["portee"];

/** One's own sentences, to be corrected or taken away; those of the school are the direction's. */
export function DialogueCommentaires({ onFermer }: { onFermer: () => void }) {
  const { compte } = useSession();
  const [portee, setPortee] = useState<Portee>("moi");
  const { data, error } = useQuery(commentairesQuery);
  const phrases = data?.commentaires.filter((each) => each.portee === portee) ?? [];
  const modifiable = portee === "moi" || compte.role !== "enseignant";
  return (
    <Dialogue large titre="Vos commentaires" onFermer={onFermer}>
      <Segments<Portee>
        nom="Banque"
        valeur={portee}
        onChange={setPortee}
        choix={[
          { valeur: "moi", libelle: "Les miens" },
          { valeur: "ecole", libelle: "Ceux de l’école" },
        ]}
      />
      <p className="soft">
        « {"{prénom}"} » est remplacé par le prénom de l’élève.
        {!modifiable && " Les phrases de l’école se modifient par la direction."}
      </p>
      {error && <Erreur error={error} />}
      {data && phrases.length === 0 && (
        <p>
          Vous n’avez pas encore de phrase à vous : écrivez un texte dans la grille, puis « Garder ce texte dans mes
          commentaires ».
        </p>
      )}
      <ul className="lv-phrases">
        {phrases.map((commentaire) => (
          <Phrase key={commentaire.id} commentaire={commentaire} modifiable={modifiable} />
        ))}
      </ul>
    </Dialogue>
  );
}

function Phrase({ commentaire, modifiable }: { commentaire: Commentaire; modifiable: boolean }) {
  const { id, texte, theme } = commentaire;
  const [essai, setEssai] = useState<string>();
  const modifier = useModifierCommentaire();
  const effacer = useEffacerCommentaire();
  if (essai !== undefined) {
    return (
      <li>
        <textarea
          className="ta"
          rows={2}
          aria-label="Texte du commentaire"
          maxLength={600}
          value={essai}
          onChange={(event) => setEssai(event.currentTarget.value)}
        />
        <div className="row">
          <Bouton
            petit
            variante="primaire"
            occupe={modifier.isPending}
            onClick={() => modifier.mutate({ id, texte: essai }, { onSuccess: () => setEssai(undefined) })}
          >
            Garder cette phrase
          </Bouton>
          <Bouton petit onClick={() => setEssai(undefined)}>
            Ne rien changer
          </Bouton>
        </div>
        {modifier.isError && <Erreur error={modifier.error} effet="Votre texte est toujours là." />}
      </li>
    );
  }
  return (
    <li>
      <p>
        {texte} <small className="muted">{theme}</small>
      </p>
      {modifiable && (
        <div className="row">
          <Bouton
            petit
            variante="discret"
            icone={IconPencil}
            nom={`Modifier « ${texte} »`}
            onClick={() => setEssai(texte)}
          >
            Modifier
          </Bouton>
          <Bouton
            petit
            variante="discret"
            icone={IconTrash}
            nom={`Effacer « ${texte} »`}
            occupe={effacer.isPending}
            onClick={() => effacer.mutate(id)}
          >
            Effacer
          </Bouton>
        </div>
      )}
      {effacer.isError && <Erreur error={effacer.error} />}
    </li>
  );
}
