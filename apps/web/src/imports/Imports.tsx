import { useState } from "react";
import { Outlet } from "react-router";
import { Reserve } from "../shell/Reserve.tsx";
import type { DepotEnAttente } from "./depot-en-attente.ts";

/** What enters the school is the part of those who direct it. A deposit that waits for its columns is held here, in memory only. */
export function Imports() {
  const attente = useState<DepotEnAttente>();
  return (
    <Reserve roles={["administrateur", "directeur"]} quoi="les imports" aQui="la direction">
      <Outlet context={attente} />
    </Reserve>
  );
}
