import { Link } from "react-router";
import { Alerte } from "../ui/Alerte.tsx";

interface ComptesDEssaiProps {
  /** Whether the school of the visitor is still to be made. */
  readonly seul: boolean;
  readonly comptes: readonly { readonly identifiant: string; readonly motDePasse: string }[];
}

/** How to come back into the invented school: these accounts open nothing else. */
export function ComptesDEssai({ comptes, seul }: ComptesDEssaiProps) {
  if (comptes.length === 0) return null;
  return (
    <Alerte ton="info" titre="Pour l’établissement inventé">
      <ul>
        {comptes.map(({ identifiant, motDePasse }) => (
          <li key={identifiant}>
            Identifiant <b>{identifiant}</b>, mot de passe <b>{motDePasse}</b>
          </li>
        ))}
      </ul>
      {seul && (
        <p>
          Essai fini&nbsp;? <Link to="/bienvenue">Créez votre établissement</Link>.
        </p>
      )}
    </Alerte>
  );
}
