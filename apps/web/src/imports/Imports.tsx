import { Outlet } from "react-router";
import { Reserve } from "../shell/Reserve.tsx";

/** What enters the school is the part of those who direct it. */
export function Imports() {
  return (
    <Reserve roles={["administrateur", "directeur"]} quoi="les imports" aQui="la direction">
      <Outlet />
    </Reserve>
  );
}
