import type { Responsable } from "@navette/server/api";
import { useState } from "react";
import { horsChamps } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { ChampsIdentite } from "./ChampsIdentite.tsx";
import { CHAMPS, identiteDe, saisieDe } from "./champs.ts";
import { useModifierResponsable } from "./queries.ts";
import { nomResponsable } from "./words.ts";

interface IdentiteDialogueProps {
  readonly responsable: Responsable;
  readonly onFermer: () => void;
}

/** Corrects who he is and how to reach him. */
export function IdentiteDialogue({ responsable, onFermer }: IdentiteDialogueProps) {
  const [saisie, setSaisie] = useState(() => saisieDe(responsable));
  const modifier = useModifierResponsable(responsable.id);
  return (
    <Dialogue titre={`Corriger les coordonnées de ${nomResponsable(responsable)}`} large onFermer={onFermer}>
      <Formulaire
        onEnvoyer={() => modifier.mutate(identiteDe(saisie), { onSuccess: onFermer })}
        erreur={horsChamps(
          modifier.error,
          CHAMPS.map(({ champ }) => champ),
        )}
        refus={modifier.error}
        actions={
          <>
            <Bouton
              variante="primaire"
              type="submit"
              occupe={modifier.isPending}
              empeche={saisie.nom.trim() === "" ? "Le nom ne peut pas rester vide." : undefined}
            >
              Enregistrer les corrections
            </Bouton>
            <Bouton variante="discret" onClick={onFermer}>
              Ne rien changer
            </Bouton>
          </>
        }
      >
        <ChampsIdentite saisie={saisie} onSaisie={setSaisie} refus={modifier.error} />
      </Formulaire>
    </Dialogue>
  );
}
