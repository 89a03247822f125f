import type { Adresse } from "@navette/server/api";
import { Champ, ChampTexte } from "../ui/Champ.tsx";
import { Ligne } from "../ui/Formulaire.tsx";

/** An address as it is typed. */
export type AdresseSaisie = Readonly<Record<keyof Adresse, string>>;

export const saisieAdresse = (adresse: Adresse | undefined): AdresseSaisie => ({
  ligne: adresse?.ligne ?? "",
  codePostal: adresse?.codePostal ?? "",
  commune: adresse?.commune ?? "",
  pays: adresse?.pays ?? "",
});

/** What is sent; one whose every line is empty is no address. */
export function adresseDe({ ligne, codePostal, commune, pays }: AdresseSaisie): Adresse | null {
  const lines = ligne
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const adresse = {
    ligne: lines.join("\n") || null,
    codePostal: codePostal.trim() || null,
    commune: commune.trim() || null,
    pays: pays.trim() || null,
  };
  return Object.values(adresse).every((part) => part === null) ? null : adresse;
}

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
