import { Champ, ChampTexte } from "../ui/Champ.tsx";
import { Ligne } from "../ui/Formulaire.tsx";
import type { AdresseSaisie } from "./adresse-saisie.ts";

interface ChampsAdresseProps {
  readonly saisie: AdresseSaisie;
  readonly onSaisie: (saisie: AdresseSaisie) => void;
}

const AUTRES = [
  { cle: "codePostal", libelle: "Code postal", max: 20 },
  { cle: "commune", libelle: "Commune", max: 100 },
  { cle: "pays", libelle: "Pays", max: 100 },
] as const;

export function ChampsAdresse({ saisie, onSaisie }: ChampsAdresseProps) {
  return (
    <>
      <Champ label="Bâtiment, numéro et rue" aide="Une ligne par ligne d’enveloppe, quatre au plus.">
        {(control) => (
          <textarea
            className="input kin-area"
            {...control}
            rows={2}
            maxLength={300}
            value={saisie.ligne}
            onChange={(event) => onSaisie({ ...saisie, ligne: event.currentTarget.value })}
          />
        )}
      </Champ>
      <Ligne>
        {AUTRES.map(({ cle, libelle, max }) => (
          <ChampTexte
            key={cle}
            label={libelle}
            valeur={saisie[cle]}
            onValeur={(valeur) => onSaisie({ ...saisie, [cle]: valeur })}
            autoComplete="off"
            maxLength={max}
          />
        ))}
      </Ligne>
    </>
  );
}
