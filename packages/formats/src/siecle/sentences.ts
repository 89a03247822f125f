/** How a person is called: "Léa MODELIN". The name in use when there is one. */
export function nomDe(personne: {
  readonly nomDeFamille: string;
  readonly nomUsage?: string | undefined;
  readonly prenom?: string | undefined;
}): string {
  const nom = personne.nomUsage ?? personne.nomDeFamille;
  return personne.prenom === undefined ? nom : `${personne.prenom} ${nom}`;
}

/** "3 élèves", "un élève". */
export const nombre = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

export const CORRIGER = "Corrigez-le dans SIECLE, puis refaites l’export.";
export const REFAIRE = "Refaites l’export dans SIECLE et déposez le fichier tel quel.";
