import type { Commentaire } from "@navette/server/api";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Champ } from "../ui/Champ.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { useEffacerCommentaire, useModifierCommentaire } from "./queries.ts";

/** Longest sentence of a bank: it must fit in the shortest text it goes to. */
export const PHRASE_MAX = 600;

interface PhraseProps {
  readonly commentaire: Commentaire;
  readonly modifiable: boolean;
}

/** One sentence of a bank, and what may be done of it. */
export function Phrase({ commentaire, modifiable }: PhraseProps) {
  const { texte, theme } = commentaire;
  const [acte, setActe] = useState<"modifier" | "effacer">();
  const fini = () => setActe(undefined);
  if (acte === "modifier") return <Modifier commentaire={commentaire} onFermer={fini} />;
  return (
    <li>
      <p>
        {texte} <small className="muted">{theme}</small>
      </p>
      {acte === "effacer" && <Effacer commentaire={commentaire} onFermer={fini} />}
      {modifiable && acte === undefined && (
        <div className="row">
          <Bouton
            petit
            variante="discret"
            icone={IconPencil}
            nom={`Modifier « ${texte} »`}
            onClick={() => setActe("modifier")}
          >
            Modifier
          </Bouton>
          <Bouton
            petit
            variante="discret"
            icone={IconTrash}
            nom={`Effacer « ${texte} »`}
            onClick={() => setActe("effacer")}
          >
            Effacer
          </Bouton>
        </div>
      )}
    </li>
  );
}

interface ActeProps {
  readonly commentaire: Commentaire;
  readonly onFermer: () => void;
}

function Modifier({ commentaire: { id, texte }, onFermer }: ActeProps) {
  const [essai, setEssai] = useState(texte);
  const modifier = useModifierCommentaire();
  return (
    <li>
      <Formulaire
        erreur={modifier.error}
        onEnvoyer={() => modifier.mutate({ id, texte: essai.trim() }, { onSuccess: onFermer })}
        actions={
          <>
            <Bouton
              petit
              variante="primaire"
              type="submit"
              occupe={modifier.isPending}
              empeche={essai.trim() === "" ? "La phrase est vide." : undefined}
            >
              Garder cette phrase
            </Bouton>
            <Bouton petit onClick={onFermer}>
              Ne rien changer
            </Bouton>
          </>
        }
      >
        <TextePhrase texte={essai} onTexte={setEssai} />
      </Formulaire>
    </li>
  );
}

function Effacer({ commentaire: { id, portee }, onFermer }: ActeProps) {
  const effacer = useEffacerCommentaire();
  return (
    <>
      <p className="soft">
        Elle ne sera plus proposée{portee === "ecole" && " à personne"}. Les bilans où elle est écrite ne changent pas.
      </p>
      <div className="row">
        <Bouton petit occupe={effacer.isPending} onClick={() => effacer.mutate(id)}>
          Effacer cette phrase
        </Bouton>
        <Bouton petit onClick={onFermer}>
          La garder
        </Bouton>
      </div>
      {effacer.isError && <Erreur error={effacer.error} />}
    </>
  );
}

/** The text of a sentence, being written. */
export function TextePhrase({ texte, onTexte }: { texte: string; onTexte: (texte: string) => void }) {
  return (
    <Champ label="Texte de la phrase" aide="« {prénom} » est remplacé par le prénom de l’élève.">
      {(control) => (
        <textarea
          className="input"
          rows={3}
          maxLength={PHRASE_MAX}
          {...control}
          value={texte}
          onChange={(event) => onTexte(event.currentTarget.value)}
        />
      )}
    </Champ>
  );
}
