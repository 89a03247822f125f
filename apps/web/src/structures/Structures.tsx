import { Outlet } from "react-router";
import { Reserve } from "../shell/Reserve.tsx";

/** What the school is made of. An enseignant has no part in it. */
export function Structures() {
  return (
    <Reserve
      roles={["administrateur", "directeur"]}
      quoi="les classes, les périodes et l’année scolaire"
      aQui="la direction"
    >
      <Outlet />
    </Reserve>
  );
}
