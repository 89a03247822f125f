import type { FicheEtablissement } from "@navette/server/api";
import { useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { DEGRES, useMots } from "../shell/degre.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampTexte } from "../ui/Champ.tsx";
import { Case, Choix } from "../ui/Choix.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { useModifierEtablissement } from "./queries.ts";

const CHAMPS = ["nom", "commune", "degre", "adressePublique", "telephonesEnseignants"];

/** The name, the commune, the degré while it is free, and the settings of the school. */
export function EtablissementForm({ fiche }: { fiche: FicheEtablissement }) {
  const { duLieu } = useMots();
  const [saisie, setSaisie] = useState(() => saisieDe(fiche));
  const modifier = useModifierEtablissement();
  const texte = (champ: "nom" | "commune" | "adressePublique") => ({
    valeur: saisie[champ],
    onValeur: (valeur: string) => setSaisie({ ...saisie, [champ]: valeur }),
    erreur: fauteDuChamp(modifier.error, champ),
  });
  const send = () => {
    const { commune, adressePublique, ...autres } = saisie;
    modifier.mutate(
      { ...autres, commune: commune.trim() || null, adressePublique: adressePublique.trim() || null },
      { onSuccess: (kept) => setSaisie(saisieDe(kept)) },
    );
  };
  return (
    <Formulaire
      onEnvoyer={send}
      erreur={horsChamps(modifier.error, CHAMPS)}
      refus={modifier.error}
      succes={modifier.isSuccess && "Établissement enregistré."}
      actions={
        <Bouton variante="primaire" type="submit" occupe={modifier.isPending}>
          Enregistrer l’établissement
        </Bouton>
      }
    >
      <ChampTexte label={`Nom ${duLieu}`} {...texte("nom")} maxLength={150} autoComplete="off" />
      <ChampTexte label="Commune" {...texte("commune")} maxLength={100} autoComplete="off" />
      {fiche.degreFixe ? (
        <DegreFixe degre={fiche.degre} />
      ) : (
        <Choix
          legende="Votre établissement est"
          choix={DEGRES}
          valeur={saisie.degre === 1 ? "1" : "2"}
          onChange={(chosen) => setSaisie({ ...saisie, degre: chosen === "1" ? 1 : 2 })}
        />
      )}
      <ChampTexte
        label="Adresse de Navette (facultatif)"
        {...texte("adressePublique")}
        aide="Celle que tapent les enseignants, par exemple https://navette.exemple.fr. Elle s’imprime sur les billets."
        maxLength={200}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
      />
      <Case
        coche={saisie.telephonesEnseignants}
        onCoche={(telephonesEnseignants) => setSaisie({ ...saisie, telephonesEnseignants })}
      >
        Les enseignants lisent le téléphone des représentants légaux de leurs élèves.{" "}
        <span className="muted">Jamais l’adresse, ni le courriel.</span>
      </Case>
    </Formulaire>
  );
}

function saisieDe({ nom, commune, degre, adressePublique, telephonesEnseignants }: FicheEtablissement) {
  return { nom, commune: commune ?? "", degre, adressePublique: adressePublique ?? "", telephonesEnseignants };
}

function DegreFixe({ degre }: Pick<FicheEtablissement, "degre">) {
  return (
    <div className="field">
      <span className="field-label">Degré</span>
      <p>{degre === 1 ? "Premier degré (école)" : "Second degré (collège)"}</p>
      <p className="hint">
        Il ne change plus&nbsp;: des élèves ou des classes sont déjà connus. Annulez d’abord les imports qui les ont
        apportés.
      </p>
    </div>
  );
}
