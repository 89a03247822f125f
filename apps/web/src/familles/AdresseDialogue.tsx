import type { Famille, Responsable } from "@navette/server/api";
import { useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Choix } from "../ui/Choix.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { pluriel } from "../ui/mots.ts";
import { adresseDe, saisieAdresse } from "./adresse-saisie.ts";
import { ChampsAdresse } from "./ChampsAdresse.tsx";
import { useModifierResponsable } from "./queries.ts";
import { nomResponsable } from "./words.ts";

interface AdresseDialogueProps {
  readonly responsable: Responsable;
  /** Where he lives now. */
  readonly foyer: Famille["foyers"][number] | undefined;
  readonly onFermer: () => void;
}

/** Moves a responsable, alone or with those who live with him. */
export function AdresseDialogue({ responsable, foyer, onFermer }: AdresseDialogueProps) {
  const [saisie, setSaisie] = useState(() => saisieAdresse(foyer?.adresse));
  const [qui, setQui] = useState<"tous" | "seul">();
  const modifier = useModifierResponsable(responsable.id);
  const others = (foyer?.responsables.length ?? 1) - 1;
  const decided = others === 0 || qui !== undefined;
  const send = () => {
    if (!decided) return;
    modifier.mutate({ adresse: adresseDe(saisie), toutLeFoyer: qui === "tous" }, { onSuccess: onFermer });
  };
  return (
    <Dialogue titre={`Changer l’adresse de ${nomResponsable(responsable)}`} onFermer={onFermer}>
      <Formulaire
        onEnvoyer={send}
        erreur={modifier.error}
        actions={
          <>
            <Bouton
              variante="primaire"
              type="submit"
              occupe={modifier.isPending}
              empeche={decided ? undefined : "Dites d’abord qui change d’adresse."}
            >
              Enregistrer l’adresse
            </Bouton>
            <Bouton variante="discret" onClick={onFermer}>
              Ne rien changer
            </Bouton>
          </>
        }
      >
        <ChampsAdresse saisie={saisie} onSaisie={setSaisie} />
        {others > 0 && (
          <Choix
            legende="Qui change d’adresse"
            valeur={qui}
            onChange={setQui}
            choix={[
              {
                valeur: "tous",
                libelle: "Tout le foyer",
                suite: `${pluriel(others + 1, "responsable")} à la même adresse\u00a0: un seul livret pour tous.`,
              },
              { valeur: "seul", libelle: "Cette personne seule", suite: "Les autres restent où ils sont." },
            ]}
          />
        )}
      </Formulaire>
    </Dialogue>
  );
}
