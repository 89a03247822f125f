import { Outlet } from "react-router";
import { DIRECTION } from "../comptes/roles.ts";
import { Reserve } from "../shell/Reserve.tsx";

/** The families, one by one. An enseignant reads who answers for a pupil in the pupil's own record. */
export function Familles() {
  return (
    <Reserve roles={DIRECTION} quoi="les dossiers des familles" aQui="la direction">
      <Outlet />
    </Reserve>
  );
}
