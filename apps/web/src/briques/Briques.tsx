import "./briques.css";
import type { ReactNode } from "react";
import { useTitle } from "../ui/use-title.ts";
import { Apparences } from "./Apparences.tsx";
import { Donnees } from "./Donnees.tsx";
import { Saisies } from "./Saisies.tsx";

/** Every brick in every state, for who builds the pages. */
export function Briques(): ReactNode {
  useTitle("Briques");
  return (
    <main className="briques stack">
      <h1>Briques</h1>
      <Apparences />
      <Saisies />
      <Donnees />
    </main>
  );
}
