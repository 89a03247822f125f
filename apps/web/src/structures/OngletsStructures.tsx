import { Onglets } from "../ui/Onglets.tsx";

const onglets = [
  { vers: "/structures", libelle: "Classes", exact: true },
  { vers: "/structures/enseignants", libelle: "Enseignants" },
  { vers: "/structures/periodes", libelle: "Périodes" },
  { vers: "/structures/annee", libelle: "Année scolaire" },
];

export const OngletsStructures = () => <Onglets nom="Structures" onglets={onglets} />;
