import { Outlet } from "react-router";
import { Reserve } from "../shell/Reserve.tsx";

/** Accounts, journal, the school itself. */
export function Administration() {
  return (
    <Reserve
      roles={["administrateur", "directeur"]}
      quoi="les comptes et le journal"
      aQui="l’administrateur de l’établissement"
    >
      <Outlet />
    </Reserve>
  );
}
