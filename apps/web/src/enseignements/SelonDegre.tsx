import { Outlet } from "react-router";
import { useSession } from "../api/session.ts";
import { Introuvable } from "../shell/Introuvable.tsx";
import { ClassePage } from "../structures/ClassePage.tsx";
import { ClassesPage } from "../structures/ClassesPage.tsx";
import { Direction } from "../structures/Structures.tsx";
import { DivisionPage } from "./DivisionPage.tsx";
import { DivisionsPage } from "./DivisionsPage.tsx";

const useCollege = () => useSession().etablissement.degre === 2;

/** Where Structures opens: the classes of an école, the divisions of a collège. */
export function Accueil() {
  return useCollege() ? (
    <DivisionsPage />
  ) : (
    <Direction>
      <ClassesPage />
    </Direction>
  );
}

/** One class, whatever the school calls it. */
export function Classe() {
  return useCollege() ? (
    <DivisionPage />
  ) : (
    <Direction>
      <ClassePage />
    </Direction>
  );
}

/** What only a collège has. An enseignant reads there what he teaches. */
export function College() {
  return useCollege() ? <Outlet /> : <Introuvable />;
}
