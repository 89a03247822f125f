import { PasAuCollege } from "../shell/PasAuCollege.tsx";
import { Reserve } from "../shell/Reserve.tsx";

/** What leaves the school is the part of those who direct it; of a collège, nothing leaves for LSU yet. */
export function Echanges() {
  return (
    <Reserve roles={["administrateur", "directeur"]} quoi="les échanges avec LSU" aQui="la direction">
      <PasAuCollege
        quoi="L’envoi des bilans du collège vers LSU"
        pourquoi="Navette prépare aujourd’hui pour LSU les bilans de l’école. Le livret du collège n’est pas encore là."
      />
    </Reserve>
  );
}
