import type { Famille } from "@navette/server/api";
import { useState } from "react";
import { horsChamps } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampChoix } from "../ui/Champ.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { type AdresseSaisie, adresseDe, saisieAdresse } from "./adresse-saisie.ts";
import type { AjoutProps } from "./ajout.ts";
import { ChampsAdresse } from "./ChampsAdresse.tsx";
import { ChampsIdentite } from "./ChampsIdentite.tsx";
import { ChampsLien } from "./ChampsLien.tsx";
import { CHAMPS, IDENTITE_VIDE, identiteDe, saisieDe } from "./champs.ts";
import { DejaConnus } from "./DejaConnus.tsx";
import { LIEN_VIDE, lienDe } from "./lien.ts";
import { useAjouterResponsable } from "./queries.ts";
import { lignesAdresse } from "./words.ts";

interface NouveauResponsableProps extends AjoutProps {
  /** Somebody of that name is known: link her rather than write her twice. */
  readonly onConnu: (nom: string) => void;
}

/** Writes somebody no file names, with what she is to the child. */
export function NouveauResponsable({ eleve, famille, onFermer, onConnu }: NouveauResponsableProps) {
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
      <DejaConnus nom={identite.nom} prenom={identite.prenom} onConnu={onConnu} />
      <ChampsLien saisie={lien} onSaisie={setLien} />
      {famille && famille.foyers.length > 0 && (
        <FoyerConnu foyers={famille.foyers} adresse={adresse} onAdresse={setAdresse} />
      )}
      <ChampsAdresse saisie={adresse} onSaisie={setAdresse} />
    </Formulaire>
  );
}

interface FoyerConnuProps {
  readonly foyers: Famille["foyers"];
  readonly adresse: AdresseSaisie;
  readonly onAdresse: (adresse: AdresseSaisie) => void;
}

function FoyerConnu({ foyers, adresse, onAdresse }: FoyerConnuProps) {
  return (
    <ChampChoix
      label="Où vit cette personne"
      valeur={foyers.find((foyer) => isSame(saisieAdresse(foyer.adresse), adresse))?.id ?? ""}
      onValeur={(id) => onAdresse(saisieAdresse(foyers.find((foyer) => foyer.id === id)?.adresse))}
      choix={[
        { valeur: "", libelle: "À l’adresse écrite ci-dessous" },
        ...foyers.map(({ id, adresse: connue }) => ({ valeur: id, libelle: lignesAdresse(connue).join(", ") })),
      ]}
    />
  );
}

const isSame = (one: AdresseSaisie, other: AdresseSaisie) => JSON.stringify(one) === JSON.stringify(other);
