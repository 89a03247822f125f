import { Onglets } from "../ui/Onglets.tsx";

const onglets = [
  { vers: "/administration", libelle: "Comptes", exact: true },
  { vers: "/administration/journal", libelle: "Journal" },
  { vers: "/administration/etablissement", libelle: "Établissement" },
];

export const OngletsAdministration = () => <Onglets nom="Administration" onglets={onglets} />;
