import { useDirection } from "../shell/Reserve.tsx";
import { Onglets } from "../ui/Onglets.tsx";

const onglets = [
  { vers: "/personnes", libelle: "Élèves", exact: true },
  { vers: "/personnes/responsables", libelle: "Responsables" },
];

/** Nothing to choose between for who reads the pupils alone. */
export function OngletsPersonnes() {
  return useDirection() && <Onglets nom="Personnes" onglets={onglets} />;
}
