/** What the command line answers to the script that called it. The table is printed by `navette --help`: it stands here only. */
export const SORTIES = {
  fini: { code: 0, sens: "Terminé, sans rejet." },
  rejets: { code: 1, sens: "Terminé, mais au moins une ligne ou un fichier est rejeté." },
  inutilisable: { code: 2, sens: "Commande mal écrite, ou fichier absent, illisible ou inconnu." },
  refus: {
    code: 3,
    sens: "Refusé par l’état des données : établissement inconnu, import déjà annulé, dossier occupé…",
  },
  retenu: {
    code: 4,
    sens: "Appliqué en partie : un garde-fou a retenu des changements, ou des lignes attendent un choix.",
  },
  panne: { code: 70, sens: "Panne inattendue de Navette." },
} as const satisfies Record<string, { readonly code: number; readonly sens: string }>;

export type Sortie = keyof typeof SORTIES;

/** The gravest of several answers. */
export function gravest(sorties: readonly Sortie[]): Sortie {
  return sorties.reduce<Sortie>((worst, each) => (SORTIES[each].code > SORTIES[worst].code ? each : worst), "fini");
}
