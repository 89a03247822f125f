import { ChampChoix } from "../ui/Champ.tsx";
import { Choix } from "../ui/Choix.tsx";
import { Ligne } from "../ui/Formulaire.tsx";
import { OUI_NON } from "./champs.ts";
import type { SaisieLien } from "./lien.ts";
import { FAITS, NIVEAUX, PARENTES, parenteEnMots } from "./words.ts";

interface ChampsLienProps {
  readonly saisie: SaisieLien;
  readonly onSaisie: (saisie: SaisieLien) => void;
}

const RANGS = ["", "1", "2", "3", "4"].map((rang) => ({ valeur: rang, libelle: rang === "" ? "Non précisé" : rang }));

/** What a responsable is to a child, typed. */
export function ChampsLien({ saisie, onSaisie }: ChampsLienProps) {
  const set = (champ: keyof SaisieLien) => (valeur: string) => onSaisie({ ...saisie, [champ]: valeur });
  const codes = Object.keys(PARENTES);
  const known = saisie.parente === "" || codes.includes(saisie.parente) ? codes : [saisie.parente, ...codes];
  return (
    <>
      <Choix
        legende="Responsabilité"
        valeur={saisie.niveau}
        onChange={set("niveau")}
        choix={[
          ...Object.entries(NIVEAUX).map(([valeur, mots]) => ({ valeur, ...mots })),
          { valeur: "", libelle: "Non précisée", suite: "Rien n’est envoyé à cette personne." },
        ]}
      />
      <Ligne>
        <ChampChoix
          label="Lien de parenté"
          valeur={saisie.parente}
          onValeur={set("parente")}
          choix={[
            { valeur: "", libelle: "Non précisé" },
            ...known.map((code) => ({ valeur: code, libelle: parenteEnMots(code) })),
          ]}
        />
        <ChampChoix label="Rang" valeur={saisie.rang} onValeur={set("rang")} choix={RANGS} />
        {FAITS.map(({ champ, libelle }) => (
          <ChampChoix key={champ} label={libelle} valeur={saisie[champ]} onValeur={set(champ)} choix={OUI_NON} />
        ))}
      </Ligne>
    </>
  );
}
