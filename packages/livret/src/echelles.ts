/** Scales of positioning (livret-scolaire.md §1.2). The premier degré knows one; the others come with their pages. */
export const ECHELLES = {
  objectif: {
    titre: "Objectifs d’apprentissage",
    niveaux: [
      { valeur: 1, libelle: "Non atteints" },
      { valeur: 2, libelle: "Partiellement atteints" },
      { valeur: 3, libelle: "Atteints" },
      { valeur: 4, libelle: "Dépassés" },
    ],
  },
} as const;

export type NomEchelle = keyof typeof ECHELLES;
export type NiveauObjectif = (typeof ECHELLES)["objectif"]["niveaux"][number]["valeur"];

/**
 * Why a positionnement is absent, and what LSU 1D is told: it only knows `non-evalue` (lsu.md §8.2).
 * A rubrique "en attente" is not sent: saying it was not assessed would be an invention.
 */
export const STATUTS = [
  { code: "non-evalue", libelle: "Non évalué", abrege: "NE", touche: "N", lsu: "non-evalue" },
  { code: "en-attente", libelle: "En attente", abrege: "EA", touche: "A", lsu: "absent" },
  { code: "dispense", libelle: "Dispensé", abrege: "D", touche: "D", lsu: "non-evalue" },
] as const;

export type StatutPositionnement = (typeof STATUTS)[number]["code"];

/** "Atteints", "Non évalué"… in words, for screen readers, prints and differences. */
export function libellePositionnement(valeur: NiveauObjectif | StatutPositionnement): string {
  const niveau = ECHELLES.objectif.niveaux.find((each) => each.valeur === valeur);
  return niveau?.libelle ?? STATUTS.find((each) => each.code === valeur)?.libelle ?? "";
}

/** What LSU is told of a status. */
export function partComme(statut: StatutPositionnement): "non-evalue" | "absent" {
  return STATUTS.find(({ code }) => code === statut)?.lsu ?? "absent";
}

export function isNiveau(valeur: unknown): valeur is NiveauObjectif {
  return ECHELLES.objectif.niveaux.some((niveau) => niveau.valeur === valeur);
}

export function isStatut(valeur: unknown): valeur is StatutPositionnement {
  return STATUTS.some((statut) => statut.code === valeur);
}
