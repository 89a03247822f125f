import "./bar.css";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { Recherche } from "../recherche/Recherche.tsx";
import { Badge } from "../ui/Badge.tsx";
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
        <span className="muted">{[etablissement.commune, etablissement.uai].filter(Boolean).join(" · ")}</span>
      </div>
      {etablissement.demonstration && (
        <Badge ton="info">{etablissement.degre === 2 ? "Collège inventé" : "École inventée"}</Badge>
      )}
      <span className="bar-year">Année {anneeScolaire(annee)}</span>
      <Recherche />
      <EtatEnregistrement />
      <UserMenu />
    </header>
  );
}
