import type { Compte } from "@navette/server/api";
import { useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { useModifierCompte } from "../comptes/queries.ts";
import { ROLES } from "../comptes/roles.ts";
import { usePersonnels } from "../personnes/queries.ts";
import { nomPersonnel } from "../personnes/words.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix, ChampTexte } from "../ui/Champ.tsx";
import { Choix } from "../ui/Choix.tsx";
import { Formulaire, Ligne } from "../ui/Formulaire.tsx";
import { Panneau } from "../ui/Panneau.tsx";

/** Name, role, and the member of staff whose classes the account reaches. */
export function CompteForm({ compte }: { compte: Compte }) {
  const { prenom, nom, role, personnelId } = compte;
  const [saisie, setSaisie] = useState({ prenom, nom, role, personnelId });
  const modifier = useModifierCompte(compte.id);
  const { data } = usePersonnels();
  const proposes = (data?.personnels ?? []).filter(({ id, actif }) => actif || id === personnelId);
  const faute = (champ: string) => fauteDuChamp(modifier.error, champ);
  return (
    <Panneau titre="La personne et son rôle">
      <Formulaire
        onEnvoyer={() => modifier.mutate(saisie)}
        erreur={horsChamps(modifier.error, ["prenom", "nom", "role", "personnelId"])}
        refus={modifier.error}
        succes={modifier.isSuccess && "Compte enregistré."}
        actions={
          <Bouton variante="primaire" type="submit" occupe={modifier.isPending}>
            Enregistrer le compte
          </Bouton>
        }
      >
        <Ligne>
          <ChampTexte
            label="Prénom"
            valeur={saisie.prenom}
            onValeur={(typed) => setSaisie({ ...saisie, prenom: typed })}
            erreur={faute("prenom")}
          />
          <ChampTexte
            label="Nom"
            valeur={saisie.nom}
            onValeur={(typed) => setSaisie({ ...saisie, nom: typed })}
            erreur={faute("nom")}
          />
        </Ligne>
        <Choix
          legende="Rôle"
          choix={ROLES}
          valeur={saisie.role}
          onChange={(chosen) => setSaisie({ ...saisie, role: chosen })}
        />
        <ChampChoix
          label="Personnel rattaché"
          aide="Un enseignant voit les classes de cette personne. Sans elle, il n’en voit aucune."
          valeur={saisie.personnelId ?? ""}
          onValeur={(chosen) => setSaisie({ ...saisie, personnelId: chosen === "" ? null : chosen })}
          erreur={faute("personnelId")}
          choix={[
            { valeur: "", libelle: "Aucun" },
            ...proposes.map((personne) => ({ valeur: personne.id, libelle: nomPersonnel(personne) })),
          ]}
        />
      </Formulaire>
    </Panneau>
  );
}
