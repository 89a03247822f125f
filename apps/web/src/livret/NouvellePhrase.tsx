import type { Cellule, Commentaire } from "@navette/server/api";
import { useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { useAtelier } from "./atelier.ts";
import { groupeDeRubrique } from "./groupes.ts";
import { TextePhrase } from "./Phrase.tsx";
import { useNouveauCommentaire } from "./queries.ts";

interface NouvellePhraseProps {
  readonly portee: Commentaire["portee"];
  readonly depuis: Cellule | undefined;
  readonly onFermer: () => void;
}

/** What a sentence is for when it suits every domain. */
const PARTOUT = "Tous les domaines";

/** A new sentence, for one part of the livret: it is proposed first there. */
export function NouvellePhrase({ portee, depuis, onFermer }: NouvellePhraseProps) {
  const { groupes } = useAtelier();
  const ecrits = groupes.filter(({ colonnes }) => colonnes.some(({ objet }) => USAGES.has(objet)));
  const parties = [PARTOUT, ...ecrits.map(({ libelle }) => libelle)];
  const ici = depuis && groupeDeRubrique(ecrits, depuis.rubrique)?.libelle;
  const [partie, setPartie] = useState(ici ?? PARTOUT);
  const [texte, setTexte] = useState("");
  const nouveau = useNouveauCommentaire();
  const generale = ecrits.some(
    ({ libelle, colonnes }) => libelle === partie && colonnes.some(({ objet }) => objet === "appreciation-generale"),
  );
  const usage = generale ? "appreciation-generale" : "appreciation";
  return (
    <Formulaire
      erreur={nouveau.error}
      onEnvoyer={() => nouveau.mutate({ usage, theme: partie, texte: texte.trim(), portee }, { onSuccess: onFermer })}
      actions={
        <>
          <Bouton
            variante="primaire"
            type="submit"
            occupe={nouveau.isPending}
            empeche={texte.trim() === "" ? "Écrivez d’abord la phrase." : undefined}
          >
            Garder cette phrase
          </Bouton>
          <Bouton onClick={onFermer}>Ne rien ajouter</Bouton>
        </>
      }
    >
      <ChampChoix
        label="Pour"
        valeur={partie}
        onValeur={setPartie}
        choix={parties.map((each) => ({ valeur: each, libelle: each }))}
      />
      <TextePhrase texte={texte} onTexte={setTexte} />
    </Formulaire>
  );
}

const USAGES: ReadonlySet<Cellule["objet"]> = new Set(["appreciation", "appreciation-generale"]);
