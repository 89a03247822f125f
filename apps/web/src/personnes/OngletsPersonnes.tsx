import { Onglets } from "../ui/Onglets.tsx";

const onglets = [
  { vers: "/personnes", libelle: "Élèves", exact: true },
  { vers: "/personnes/responsables", libelle: "Responsables" },
];

export const OngletsPersonnes = () => <Onglets nom="Personnes" onglets={onglets} />;
