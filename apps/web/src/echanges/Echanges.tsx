import { Outlet } from "react-router";
import { Reserve } from "../shell/Reserve.tsx";

/** What leaves the school is the part of those who direct it. */
export function Echanges() {
  return (
    <Reserve roles={["administrateur", "directeur"]} quoi="les échanges avec LSU" aQui="la direction">
      <Outlet />
    </Reserve>
  );
}
