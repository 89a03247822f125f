import { LIBELLES_ETATS } from "@navette/livret";
import type { ChangementEtat, PassagePropose } from "@navette/server/api";
import { IconLockOpen } from "@tabler/icons-react";
import { useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Champ } from "../ui/Champ.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { pluriel } from "../ui/mots.ts";
import { type Ligne, useAtelier, useFile } from "./atelier.ts";
import { type Entree, enSuspens, valeurDe } from "./cell-queue.ts";
import { Fermeture } from "./Fermeture.tsx";
import { lignesOf } from "./lignes.tsx";
import { type Lire, type Restes, restesOf } from "./manques.ts";
import { useChangerEtat } from "./queries.ts";

type Vers = ChangementEtat["vers"];
type Passage = PassagePropose & { readonly vers: Vers };

/** The moves of the bilan this reader may make; a closed one reopens with a reason. */
export function Passages() {
  const { grille, groupes, store } = useAtelier();
  const { periode } = grille;
  const changer = useChangerEtat(periode.id);
  const [motivee, setMotivee] = useState<Passage>();
  const [incomplete, setIncomplete] = useState<Passage & { restes: Restes }>();
  const [part, setPart] = useState(false);
  const occupe = part || changer.isPending;
  const ferme = () => {
    setMotivee(undefined);
    setIncomplete(undefined);
  };
  const retenues = enSuspens(useFile(store)).filter(isRetenue).length;
  const passe = async (vers: Vers, motif?: string) => {
    // What has just been typed leaves first; what cannot leave keeps the bilan open.
    setPart(true);
    await store.flush();
    setPart(false);
    // The button says why under it, behind the dialog.
    if (vers !== "en-saisie" && enSuspens(store.file()).length > 0) return ferme();
    changer.mutate({ de: periode.etat, vers, ...(motif === undefined ? {} : { motif }) }, { onSuccess: ferme });
  };
  const demande = (passage: Passage) => {
    const lire =
      ({ cible }: Ligne) =>
      (cle: Parameters<Lire>[0]) =>
        valeurDe(store.file(), { ...cle, cible });
    const restes = restesOf(groupes, lignesOf(grille), lire);
    if (passage.motifRequis) setMotivee(passage);
    else if (passage.vers !== "en-saisie" && restes.cases > 0) setIncomplete({ ...passage, restes });
    else void passe(passage.vers);
  };
  const possibles = periode.passages.flatMap((passage) =>
    passage.vers === "exporte" ? [] : [{ ...passage, vers: passage.vers }],
  );
  return (
    <>
      {possibles.map((passage) => (
        <Bouton
          key={passage.vers}
          petit
          variante={passage.vers === "complet" ? "primaire" : "simple"}
          occupe={occupe}
          empeche={retenues > 0 && passage.vers !== "en-saisie" ? phraseRetenue(retenues) : undefined}
          onClick={() => demande(passage)}
        >
          {passage.action}
        </Bouton>
      ))}
      {changer.isError && motivee === undefined && incomplete === undefined && <Erreur error={changer.error} />}
      {incomplete && (
        <Fermeture
          passage={incomplete}
          restes={incomplete.restes}
          occupe={occupe}
          error={changer.error}
          onPasser={() => void passe(incomplete.vers)}
          onFermer={() => setIncomplete(undefined)}
        />
      )}
      {motivee && (
        <Motif
          passage={motivee}
          error={changer.error}
          occupe={occupe}
          onPasser={(motif) => void passe(motivee.vers, motif)}
          onFermer={() => setMotivee(undefined)}
        />
      )}
    </>
  );
}

/** What waits for the network or for a choice; what is only on its way leaves by itself. */
const isRetenue = ({ phase: { nom } }: Entree): boolean => nom === "attend" || nom === "refusee" || nom === "conflit";

const phraseRetenue = (nombre: number) =>
  `${pluriel(nombre, "saisie n’est pas enregistrée", "saisies ne sont pas enregistrées")}.`;

interface MotifProps {
  readonly passage: PassagePropose;
  readonly error: unknown;
  readonly occupe: boolean;
  readonly onPasser: (motif: string) => void;
  readonly onFermer: () => void;
}

function Motif({ passage, error, occupe, onPasser, onFermer }: MotifProps) {
  const [motif, setMotif] = useState("");
  return (
    <Dialogue
      titre="Rouvrir le bilan"
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Laisser fermé</Bouton>
          <Bouton
            variante="primaire"
            icone={IconLockOpen}
            occupe={occupe}
            empeche={motif.trim() === "" ? "Écrivez d’abord le motif." : undefined}
            onClick={() => onPasser(motif.trim())}
          >
            {passage.action} le bilan
          </Bouton>
        </>
      }
    >
      <p>
        Il repassera à «&nbsp;{LIBELLES_ETATS[passage.vers]}&nbsp;» pour toute la classe. Ce qui a déjà été envoyé à LSU
        y reste jusqu’au prochain envoi.
      </p>
      <Champ label="Motif" aide="Gardé dans le journal, avec votre nom et la date.">
        {(control) => (
          <textarea
            className="input"
            rows={3}
            maxLength={500}
            {...control}
            value={motif}
            onChange={(event) => setMotif(event.currentTarget.value)}
          />
        )}
      </Champ>
      {Boolean(error) && <Erreur error={error} />}
    </Dialogue>
  );
}
