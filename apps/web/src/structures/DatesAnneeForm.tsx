import type { Annee } from "@navette/server/api";
import { useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampDate } from "../ui/ChampDate.tsx";
import { Formulaire, Ligne } from "../ui/Formulaire.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { useModifierAnnee } from "./queries.ts";

const A_REMPLIR = "Ce champ est à remplir.";

/** First and last day of the pupils, as the academy decided. */
export function DatesAnneeForm({ annee }: { annee: Annee }) {
  const [debut, setDebut] = useState<string | undefined>(annee.debut);
  const [fin, setFin] = useState<string | undefined>(annee.fin);
  const modifier = useModifierAnnee(annee.annee);
  const save = () => debut !== undefined && fin !== undefined && modifier.mutate({ debut, fin });
  return (
    <Panneau titre="Dates de l’année">
      <Formulaire
        onEnvoyer={save}
        erreur={horsChamps(modifier.error, ["debut", "fin"])}
        refus={modifier.error}
        succes={modifier.isSuccess && "Dates enregistrées."}
        actions={
          <Bouton type="submit" occupe={modifier.isPending}>
            Enregistrer les dates
          </Bouton>
        }
      >
        <Ligne>
          <ChampDate
            label="Rentrée des élèves"
            valeur={debut}
            onValeur={setDebut}
            erreur={debut === undefined ? A_REMPLIR : fauteDuChamp(modifier.error, "debut")}
          />
          <ChampDate
            label="Dernier jour de classe"
            valeur={fin}
            onValeur={setFin}
            erreur={fin === undefined ? A_REMPLIR : fauteDuChamp(modifier.error, "fin")}
          />
        </Ligne>
      </Formulaire>
    </Panneau>
  );
}
