import { useState } from "react";
import { useModifierEtablissement } from "../administration/queries.ts";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { Alerte } from "../ui/Alerte.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampTexte } from "../ui/Champ.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";

/** Says that the address of the slip opens here only, and asks for the one that others type. */
export function AdresseLocale() {
  const [typed, setTyped] = useState("");
  const modifier = useModifierEtablissement();
  return (
    <div className="handed-local stack">
      <Alerte ton="warn" titre="Cette adresse ne s’ouvre que sur cet ordinateur.">
        <p>
          Donnez celle que les autres ordinateurs utilisent&nbsp;: le billet la portera, les suivants aussi. La personne
          qui a installé Navette la connaît.
        </p>
      </Alerte>
      <Formulaire
        onEnvoyer={() => modifier.mutate({ adressePublique: typed.trim() })}
        erreur={horsChamps(modifier.error, ["adressePublique"])}
        refus={modifier.error}
        actions={
          <Bouton
            type="submit"
            occupe={modifier.isPending}
            empeche={typed.trim() === "" ? "Écrivez d’abord l’adresse." : undefined}
          >
            Imprimer plutôt cette adresse
          </Bouton>
        }
      >
        <ChampTexte
          label="Adresse de Navette"
          valeur={typed}
          onValeur={setTyped}
          erreur={fauteDuChamp(modifier.error, "adressePublique")}
          placeholder="https://navette.exemple.fr"
          inputMode="url"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
      </Formulaire>
    </div>
  );
}
