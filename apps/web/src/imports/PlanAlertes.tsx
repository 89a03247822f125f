import type { Import } from "@navette/server/api";
import { IconCalendarPlus, IconRefresh, IconShieldHalf, IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { Alerte } from "../ui/Alerte.tsx";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { anneeScolaire } from "../ui/mots.ts";
import { useActualiser, useDecider } from "./queries.ts";

/** What must be known before deciding: a plan out of date, an application that was interrupted, guards. */
export function PlanAlertes({ found }: { found: Import }) {
  return (
    <>
      {found.echec !== null && (
        <Alerte ton="bad" titre={found.echec}>
          <p>Vous pouvez appliquer de nouveau. Si cela recommence, prévenez l’administrateur.</p>
        </Alerte>
      )}
      {found.perime && <Perime importId={found.id} />}
      <Gardes found={found} />
    </>
  );
}

function Perime({ importId }: { importId: string }) {
  const actualiser = useActualiser(importId);
  return (
    <>
      <Alerte
        ton="warn"
        titre="Ce plan est périmé&nbsp;: l’établissement a changé depuis qu’il a été préparé."
        actions={
          <Bouton icone={IconRefresh} occupe={actualiser.isPending} onClick={() => actualiser.mutate()}>
            Actualiser le plan
          </Bouton>
        }
      >
        <p>
          Quelqu’un a corrigé une fiche ou appliqué un autre import. Navette compare de nouveau les mêmes fichiers avec
          l’établissement d’aujourd’hui, et garde vos décisions qui ont encore un sens.
        </p>
      </Alerte>
      {actualiser.error && <Erreur error={actualiser.error} />}
    </>
  );
}

function Gardes({ found: { id, gardes } }: { found: Import }) {
  const [asking, setAsking] = useState(false);
  const decider = useDecider(id);
  const active = gardes.filter(({ levee }) => !levee);
  const lifted = gardes.filter(({ levee }) => levee);
  const isWhole = active.some(({ retient }) => retient === "tout");
  const annee = active.find(({ anneeAOuvrir }) => anneeAOuvrir !== null)?.anneeAOuvrir ?? undefined;
  if (gardes.length === 0) return null;
  if (active.length === 0) {
    return (
      <Alerte
        titre="Les suspensions sont levées&nbsp;: vous décidez."
        actions={
          <Bouton occupe={decider.isPending} onClick={() => decider.mutate({ leverGardes: [] })}>
            Suspendre de nouveau
          </Bouton>
        }
      >
        <Messages gardes={lifted} />
      </Alerte>
    );
  }
  return (
    <>
      <Alerte
        ton="warn"
        icone={IconShieldHalf}
        titre={titreDes(active)}
        actions={
          <>
            {annee !== undefined && (
              <LienBouton icone={IconCalendarPlus} vers="/structures/annee" variante="primaire">
                Ouvrir l’année {anneeScolaire(annee)}
              </LienBouton>
            )}
            <LienBouton icone={IconUpload} vers="/imports/nouveau">
              {isWhole ? "Déposer un autre fichier" : "Déposer le fichier complet"}
            </LienBouton>
            {active.every(({ levable }) => levable) && (
              <Bouton variante="discret" onClick={() => setAsking(true)}>
                Lever la suspension…
              </Bouton>
            )}
          </>
        }
      >
        <Messages gardes={active} />
      </Alerte>
      {asking && <Lever importId={id} gardes={gardes} onFermer={() => setAsking(false)} />}
    </>
  );
}

function titreDes(gardes: Import["gardes"]): string {
  if (gardes.some(({ retient }) => retient === "tout")) {
    return "Est-ce le bon fichier\u00a0? Rien n’est accepté d’avance.";
  }
  return gardes.every(({ code }) => code === "liste-de-tableur")
    ? "Cette liste ne retire personne."
    : "Fichier incomplet\u00a0? Les retraits sont suspendus.";
}

function Messages({ gardes }: { gardes: Import["gardes"] }) {
  return (
    <ul>
      {gardes.map(({ code, message }) => (
        <li key={code}>{message}</li>
      ))}
    </ul>
  );
}

interface LeverProps {
  readonly importId: string;
  readonly gardes: Import["gardes"];
  readonly onFermer: () => void;
}

function Lever({ importId, gardes, onFermer }: LeverProps) {
  const decider = useDecider(importId);
  const active = gardes.filter(({ levee }) => !levee);
  const lift = () => decider.mutate({ leverGardes: gardes.map(({ code }) => code) }, { onSuccess: onFermer });
  return (
    <Dialogue
      titre="Lever la suspension&nbsp;?"
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Laisser suspendu</Bouton>
          <Bouton variante="primaire" occupe={decider.isPending} onClick={lift}>
            Lever la suspension
          </Bouton>
        </>
      }
    >
      <p>Navette a suspendu ces changements parce que&nbsp;:</p>
      <Messages gardes={active} />
      {[...new Set(active.map(({ consequence }) => consequence))].map((consequence) => (
        <p key={consequence}>
          <b>{consequence}</b>
        </p>
      ))}
      <p>Rien n’est écrit tant que vous n’appliquez pas le plan. Vous pourrez suspendre de nouveau.</p>
      {decider.error && <Erreur error={decider.error} />}
    </Dialogue>
  );
}
