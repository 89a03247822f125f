import "./nav.css";
import { Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Link, NavLink } from "react-router";
import { useSession } from "../api/session.ts";
import { Icone } from "../ui/Icone.tsx";
import { type Entree, entreesDe } from "./entrees.ts";

/** The places of Navette: a column on a desk, a bar under the thumb on a phone. */
export function Navigation() {
  const { compte, etablissement, version } = useSession();
  const entrees = entreesDe(compte.role, etablissement.degre);
  const others = entrees.filter(({ majeure }) => !majeure);
  return (
    <nav className="nav" aria-label="Navigation principale">
      <ul>
        {entrees.map((entree) => (
          <li key={entree.vers} className={entree.majeure ? undefined : "nav-minor"}>
            <NavLink to={entree.vers} end={entree.vers === "/"} title={entree.libelle}>
              <Icone de={entree.icone} className="nav-icon" />
              <span className="nav-label">{entree.libelle}</span>
            </NavLink>
          </li>
        ))}
        {others.length > 0 && (
          <li className="nav-plus">
            <Plus entrees={others} />
          </li>
        )}
      </ul>
      <p className="nav-foot">
        Navette {version} · <Link to="/aide">Aide</Link>
      </p>
    </nav>
  );
}

function Plus({ entrees }: { entrees: readonly Entree[] }) {
  return (
    <Menu position="top-end">
      <Menu.Target>
        <button type="button">
          <Icone de={IconDots} className="nav-icon" />
          <span className="nav-label">Plus</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {entrees.map(({ vers, libelle, icone }) => (
          <Menu.Item key={vers} component={Link} to={vers} leftSection={<Icone de={icone} />}>
            {libelle}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
