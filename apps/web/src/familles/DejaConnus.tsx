import { Alerte } from "../ui/Alerte.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { useDelayed } from "../ui/use-delayed.ts";
import { useResponsables } from "./queries.ts";
import { enfantsEnMots, nomResponsable } from "./words.ts";

interface DejaConnusProps {
  readonly nom: string;
  readonly prenom: string;
  readonly onConnu: (nom: string) => void;
}

/** Who is known already under the name that is being typed: one person written twice would be told everything twice. */
export function DejaConnus({ nom, prenom, onConnu }: DejaConnusProps) {
  const recherche = useDelayed(prenom.trim() === "" ? "" : `${nom.trim()} ${prenom.trim()}`);
  const { data } = useResponsables({ recherche }, { enabled: recherche.length >= 3, limite: 4 });
  const connus = recherche.length >= 3 ? (data?.responsables ?? []) : [];
  if (connus.length === 0) return null;
  return (
    <Alerte
      ton="warn"
      titre="Une personne de ce nom est déjà connue."
      actions={<Bouton onClick={() => onConnu(recherche)}>Lier la personne connue</Bouton>}
    >
      <ul>
        {connus.map((each) => (
          <li key={each.id}>
            {nomResponsable(each)}, {enfantsEnMots(each)}
          </li>
        ))}
      </ul>
    </Alerte>
  );
}
