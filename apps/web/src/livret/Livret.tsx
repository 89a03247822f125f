import { PasAuCollege } from "../shell/PasAuCollege.tsx";

/** The livret of an école; that of a collège is not there yet. */
export function Livret() {
  return (
    <PasAuCollege
      quoi="Le livret du collège"
      pourquoi="Les bilans périodiques de Navette sont aujourd’hui ceux de l’école, du CP au CM2."
    />
  );
}
