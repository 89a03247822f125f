import type { Lien } from "@navette/server/api";
import { useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { ChampsLien } from "./ChampsLien.tsx";
import { lienDe, saisieLien } from "./lien.ts";
import { useModifierLiens } from "./queries.ts";

interface LienDialogueProps {
  readonly lien: Lien;
  /** Whom it ties. */
  readonly titre: string;
  readonly onFermer: () => void;
}

/** Says what a responsable is to a child. */
export function LienDialogue({ lien, titre, onFermer }: LienDialogueProps) {
  const [saisie, setSaisie] = useState(() => saisieLien(lien));
  const modifier = useModifierLiens([lien.id]);
  return (
    <Dialogue titre={titre} large onFermer={onFermer}>
      <Formulaire
        onEnvoyer={() => modifier.mutate(lienDe(saisie), { onSuccess: onFermer })}
        erreur={modifier.error}
        actions={
          <>
            <Bouton variante="primaire" type="submit" occupe={modifier.isPending}>
              Enregistrer ce lien
            </Bouton>
            <Bouton variante="discret" onClick={onFermer}>
              Ne rien changer
            </Bouton>
          </>
        }
      >
        <ChampsLien saisie={saisie} onSaisie={setSaisie} />
      </Formulaire>
    </Dialogue>
  );
}
