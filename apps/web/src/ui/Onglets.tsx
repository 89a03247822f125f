import "./onglets.css";
import { NavLink } from "react-router";

export interface Onglet {
  readonly vers: string;
  readonly libelle: string;
  /** Only this very address, not those under it. */
  readonly exact?: boolean;
}

/** The pages of one place, one line under its title. Links, so that each has its address. */
export function Onglets({ nom, onglets }: { nom: string; onglets: readonly Onglet[] }) {
  return (
    <nav className="tabs" aria-label={nom}>
      <ul>
        {onglets.map(({ vers, libelle, exact = false }) => (
          <li key={vers}>
            <NavLink to={vers} end={exact}>
              {libelle}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
