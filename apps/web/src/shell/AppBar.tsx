import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { anneeScolaire } from "../ui/mots.ts";
import { EtatEnregistrement } from "./enregistrement.tsx";
import { Logo } from "./Logo.tsx";
import { UserMenu } from "./UserMenu.tsx";

/** Which school, which year, who is here, and whether all is saved. */
export function AppBar() {
  const { etablissement, annee } = useSession();
  return (
    <header className="bar">
      <Link className="brand" to="/">
        <Logo />
        <span>Navette</span>
      </Link>
      <div className="bar-school">
        <strong title={etablissement.nom}>{etablissement.nom}</strong>
        <span className="muted">
          {etablissement.commune} · {etablissement.uai}
        </span>
      </div>
      <span className="bar-year">Année {anneeScolaire(annee)}</span>
      <EtatEnregistrement />
      <UserMenu />
    </header>
  );
}
