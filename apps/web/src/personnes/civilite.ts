/** A civilité, as it stands before a name. */
export const CIVILITES = { M: "M.", MME: "Mme" } as const;

/** To choose from, after what stands for none. */
export const choixCivilite = (aucune: string) =>
  [
    { valeur: "", libelle: aucune },
    { valeur: "MME", libelle: CIVILITES.MME },
    { valeur: "M", libelle: CIVILITES.M },
  ] as const;
