import { useSession } from "../api/session.ts";
import { motsDe } from "../shell/degre.ts";
import { type Onglet, Onglets } from "../ui/Onglets.tsx";

const ecole: readonly Onglet[] = [
  { vers: "/structures", libelle: "Classes", exact: true },
  { vers: "/structures/enseignants", libelle: motsDe(1).equipe },
  { vers: "/structures/periodes", libelle: "Périodes" },
  { vers: "/structures/annee", libelle: "Année scolaire" },
];

/** What an enseignant reads of a collège, then what its direction does. */
const enseignements: readonly Onglet[] = [
  { vers: "/structures", libelle: "Divisions", exact: true },
  { vers: "/structures/groupes", libelle: "Groupes" },
  { vers: "/structures/services", libelle: "Services" },
];
const college: readonly Onglet[] = [
  ...enseignements,
  { vers: "/structures/matieres", libelle: "Matières" },
  { vers: "/structures/formations", libelle: "Formations" },
  { vers: "/structures/enseignants", libelle: motsDe(2).equipe },
  { vers: "/structures/calendrier", libelle: "Calendrier" },
  { vers: "/structures/periodes", libelle: "Périodes" },
  { vers: "/structures/annee", libelle: "Année scolaire" },
  { vers: "/structures/correspondances", libelle: "Correspondances" },
];

export function OngletsStructures() {
  const { compte, etablissement } = useSession();
  const onglets = etablissement.degre === 1 ? ecole : compte.role === "enseignant" ? enseignements : college;
  return <Onglets nom="Structures" onglets={onglets} />;
}
