import type { Compte, Personnel } from "@navette/server/api";
import { useState } from "react";
import { useSession } from "../api/session.ts";
import { nomPrenom } from "../personnes/words.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { useModifierCompte } from "./queries.ts";
import { compteProbable } from "./words.ts";

interface RattacherCompteProps {
  readonly personne: Personnel;
  /** Those that are nobody's yet; never empty. */
  readonly libres: readonly Compte[];
}

/** Says that an account which exists already is this person's: whoever installed Navette made hers before any staff was known. */
export function RattacherCompte({ personne, libres }: RattacherCompteProps) {
  const { compte: own } = useSession();
  const [chosen, setChosen] = useState(compteProbable(personne, libres)?.id ?? "");
  const rattacher = useModifierCompte(chosen);
  return (
    <Formulaire
      onEnvoyer={() => rattacher.mutate({ personnelId: personne.id })}
      erreur={rattacher.error}
      refus={rattacher.error}
      actions={
        <Bouton
          type="submit"
          occupe={rattacher.isPending}
          empeche={chosen === "" ? "Choisissez d’abord le compte." : undefined}
        >
          Rattacher ce compte
        </Bouton>
      }
    >
      <ChampChoix
        label="Son compte existe déjà"
        aide="Il garde son identifiant, son mot de passe et son rôle."
        valeur={chosen}
        onValeur={setChosen}
        choix={[
          { valeur: "", libelle: "Choisir un compte" },
          ...libres.map(({ id, prenom, nom, identifiant }) => ({
            valeur: id,
            libelle: `${nomPrenom({ nom, prenom })} (${identifiant}${id === own.id ? ", votre compte" : ""})`,
          })),
        ]}
      />
    </Formulaire>
  );
}
