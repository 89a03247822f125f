import { fauteDuChamp } from "../api/ecriture.ts";
import { choixCivilite } from "../personnes/civilite.ts";
import { ChampChoix, ChampTexte } from "../ui/Champ.tsx";
import { Ligne } from "../ui/Formulaire.tsx";
import { CHAMPS, OUI_NON, type Saisie } from "./champs.ts";

interface ChampsIdentiteProps {
  readonly saisie: Saisie;
  readonly onSaisie: (saisie: Saisie) => void;
  /** The refusal of the server, and under which name it holds these fields. */
  readonly refus: unknown;
  readonly sous?: string;
}

/** The fields of a responsable, typed. */
export function ChampsIdentite({ saisie, onSaisie, refus, sous = "" }: ChampsIdentiteProps) {
  return (
    <Ligne>
      {CHAMPS.map(({ champ, libelle, genre }) => {
        const same = {
          label: libelle,
          valeur: saisie[champ],
          onValeur: (valeur: string) => onSaisie({ ...saisie, [champ]: valeur }),
          erreur: fauteDuChamp(refus, `${sous}${champ}`),
        };
        if (genre === "civilite") return <ChampChoix key={champ} {...same} choix={choixCivilite("Aucune")} />;
        if (genre === "ouinon") return <ChampChoix key={champ} {...same} choix={OUI_NON} />;
        const type = genre === "courriel" ? "email" : "text";
        return <ChampTexte key={champ} {...same} type={type} autoComplete="off" spellCheck={false} maxLength={254} />;
      })}
    </Ligne>
  );
}
