import type { ListeAAssocier } from "@navette/server/api";
import { useId } from "react";
import { lettre } from "./depot-en-attente.ts";

type Proposition = ListeAAssocier["propositions"][number];

interface ColonneLigneProps {
  readonly index: number;
  readonly champ: string | null;
  readonly proposee: Proposition["colonnes"][number] | undefined;
  readonly exemples: readonly string[];
  readonly champs: Proposition["champs"];
  readonly isFaute: boolean;
  readonly onChamp: (champ: string | null) => void;
}

/** One column of the file: its header, some of its values, what it is taken for and why. */
export function ColonneLigne({ index, champ, proposee, exemples, champs, isFaute, onChamp }: ColonneLigneProps) {
  const id = useId();
  const entete = proposee?.entete || `Colonne ${lettre(index)}, sans en-tête`;
  const chosen = champs.find((each) => each.champ === champ);
  return (
    <li className="colonne">
      <div className="colonne-nom">
        <label htmlFor={id}>{entete}</label>
        <p className="soft">{exemples.length > 0 ? exemples.join(" · ") : "Aucune valeur"}</p>
      </div>
      <div className="colonne-choix">
        <select
          id={id}
          className="select"
          value={champ ?? ""}
          aria-invalid={isFaute || undefined}
          aria-describedby={`${id}-pourquoi`}
          onChange={({ currentTarget: { value } }) => onChamp(value === "" ? null : value)}
        >
          <option value="">Ne pas lire cette colonne</option>
          {champs.map((each) => (
            <option key={each.champ} value={each.champ}>
              {each.libelle}
            </option>
          ))}
        </select>
        <p id={`${id}-pourquoi`} className="hint">
          {champ === (proposee?.champ ?? null) ? proposee?.raison : chosen?.aide}
        </p>
      </div>
    </li>
  );
}
