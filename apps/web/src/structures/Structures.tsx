import type { ReactNode } from "react";
import { Outlet } from "react-router";
import { Reserve } from "../shell/Reserve.tsx";

/** What the school is made of. An enseignant has no part in it, but for what he teaches in a collège. */
export function Structures() {
  return (
    <Direction>
      <Outlet />
    </Direction>
  );
}

export function Direction({ children }: { children: ReactNode }) {
  return (
    <Reserve
      roles={["administrateur", "directeur"]}
      quoi="les classes, les périodes et l’année scolaire"
      aQui="la direction"
    >
      {children}
    </Reserve>
  );
}
