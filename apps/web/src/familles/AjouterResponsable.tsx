import type { Eleve, Famille } from "@navette/server/api";
import { useState } from "react";
import { horsChamps } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { type AdresseSaisie, adresseDe, saisieAdresse } from "./adresse-saisie.ts";
import { ChampsAdresse } from "./ChampsAdresse.tsx";
import { ChampsIdentite } from "./ChampsIdentite.tsx";
import { ChampsLien } from "./ChampsLien.tsx";
import { CHAMPS, IDENTITE_VIDE, identiteDe, saisieDe } from "./champs.ts";
import { LIEN_VIDE, lienDe } from "./lien.ts";
import { useAjouterResponsable } from "./queries.ts";
import { lignesAdresse } from "./words.ts";

interface AjouterResponsableProps {
  readonly eleve: Pick<Eleve, "id" | "prenom">;
  readonly famille: Famille | undefined;
  readonly onFermer: () => void;
}

/** Adds by hand somebody no file names. */
export function AjouterResponsable({ eleve, famille, onFermer }: AjouterResponsableProps) {
  const [identite, setIdentite] = useState(() => saisieDe(IDENTITE_VIDE));
  const [lien, setLien] = useState(LIEN_VIDE);
  const [adresse, setAdresse] = useState(() => saisieAdresse(undefined));
  const ajouter = useAjouterResponsable();
  const send = () =>
    ajouter.mutate(
      { identite: identiteDe(identite), adresse: adresseDe(adresse), eleve: eleve.id, lien: lienDe(lien) },
      { onSuccess: onFermer },
    );
  return (
    <Dialogue titre={`Ajouter un responsable à ${eleve.prenom}`} large onFermer={onFermer}>
      <Formulaire
        onEnvoyer={send}
        erreur={horsChamps(
          ajouter.error,
          CHAMPS.map(({ champ }) => `identite.${champ}`),
        )}
        refus={ajouter.error}
        actions={
          <>
            <Bouton
              variante="primaire"
              type="submit"
              occupe={ajouter.isPending}
              empeche={identite.nom.trim() === "" ? "Écrivez d’abord son nom." : undefined}
            >
              Ajouter ce responsable
            </Bouton>
            <Bouton variante="discret" onClick={onFermer}>
              Ne rien ajouter
            </Bouton>
          </>
        }
      >
        <ChampsIdentite saisie={identite} onSaisie={setIdentite} refus={ajouter.error} sous="identite." />
        <ChampsLien saisie={lien} onSaisie={setLien} />
        {famille && famille.foyers.length > 0 && (
          <ChampChoix
            label="Où vit cette personne"
            valeur={famille.foyers.find((foyer) => isSame(saisieAdresse(foyer.adresse), adresse))?.id ?? ""}
            onValeur={(id) => setAdresse(saisieAdresse(famille.foyers.find((foyer) => foyer.id === id)?.adresse))}
            choix={[
              { valeur: "", libelle: "À l’adresse écrite ci-dessous" },
              ...famille.foyers.map(({ id, adresse: connue }) => ({
                valeur: id,
                libelle: lignesAdresse(connue).join(", "),
              })),
            ]}
          />
        )}
        <ChampsAdresse saisie={adresse} onSaisie={setAdresse} />
      </Formulaire>
    </Dialogue>
  );
}

const isSame = (one: AdresseSaisie, other: AdresseSaisie) => JSON.stringify(one) === JSON.stringify(other);
