import type { Correspondances, GenreApparie, GenreCorrespondance, LigneCorrespondance } from "@navette/server/api";
import { moment, nombre, pluriel } from "../ui/mots.ts";

/** The address of each tab, under the page's own: the first one has no other. */
const ADRESSES: Readonly<Record<GenreCorrespondance, string>> = {
  matiere: "",
  professeur: "professeurs",
  classe: "classes",
  groupe: "groupes",
  service: "services",
};

export const RACINE = "/structures/correspondances";
export const CONSEQUENCES = "consequences";

export const versGenre = (genre: GenreCorrespondance): string =>
  ADRESSES[genre] === "" ? RACINE : `${RACINE}/${ADRESSES[genre]}`;

/** The genre of an address; `undefined` when it says another thing. */
export function genreDe(onglet = ""): GenreCorrespondance | undefined {
  return (Object.keys(ADRESSES) as GenreCorrespondance[]).find((genre) => ADRESSES[genre] === onglet);
}

/** Left to pair: what is only proposed waits for somebody too. */
export const resteDe = ({ comptes }: GenreApparie): number => comptes.proposes + comptes.aFaire;

/** The title of the page. */
export function verdict({ genres }: Correspondances): string {
  const noms = genres.reduce((sum, { comptes }) => sum + comptes.noms, 0);
  const reste = genres.reduce((sum, genre) => sum + resteDe(genre), 0);
  if (noms === 0) return "Correspondances avec STS-Web";
  if (reste === 0) return `Les ${nombre(noms)} noms du logiciel sont associés`;
  return `${pluriel(reste, "nom")} à associer avec STS-Web`;
}

/** Where the names come from. */
export function provenance({ depot }: Correspondances): string {
  if (depot === null) return "Les noms de votre logiciel d’emploi du temps, face à ceux de STS-Web et de SIECLE.";
  return `Noms lus dans ${depot.fichier}, déposé par ${depot.par} le ${moment(depot.le)}.`;
}

export const ETATS = {
  associe: { ton: "ok", mot: "Associé" },
  propose: { ton: "info", mot: "Proposé" },
  "a-faire": { ton: "todo", mot: "À faire" },
} as const satisfies Record<LigneCorrespondance["etat"], object>;

export const FILTRES = [
  { valeur: "reste", libelle: "À faire" },
  { valeur: "associe", libelle: "Associés" },
  { valeur: "tous", libelle: "Tous" },
] as const;
export type Filtre = (typeof FILTRES)[number]["valeur"];

export function retenues(lignes: readonly LigneCorrespondance[], filtre: Filtre): readonly LigneCorrespondance[] {
  if (filtre === "tous") return lignes;
  return lignes.filter(({ etat }) => (etat === "associe") === (filtre === "associe"));
}
