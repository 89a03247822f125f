interface CommuneFictive {
  readonly codePostal: string;
  readonly commune: string;
  /** INSEE code of a département that does not exist, 99. */
  readonly insee: string;
}

/** Communes that exist nowhere, the first being that of the school; post codes as in the samples of onde.md §16. */
export const COMMUNES: readonly CommuneFictive[] = [
  { codePostal: "01999", commune: "SAINT-FICTIF-LE-HAUT", insee: "99991" },
  { codePostal: "01998", commune: "FICTIVILLE", insee: "99992" },
  { codePostal: "01997", commune: "VILLENEUVE-LES-SONGES", insee: "99993" },
  { codePostal: "01996", commune: "L'ISLE-AUX-FÉES", insee: "99994" },
  { codePostal: "01995", commune: "CHIMÈRE-SUR-ONDE", insee: "99995" },
  { codePostal: "01994", commune: "NOTRE-DAME-DE-NULLE-PART", insee: "99996" },
];

/** Places abroad where a second household may live. Invented too. */
export const ETRANGER: readonly { readonly codePostal: string; readonly commune: string; readonly pays: string }[] = [
  { codePostal: "9990", commune: "FICTIEGEM", pays: "BELGIQUE" },
  { codePostal: "9999", commune: "SONGE-LES-BAINS", pays: "SUISSE" },
  { codePostal: "99998", commune: "MÄRCHENSTADT", pays: "ALLEMAGNE" },
  { codePostal: "9999-999", commune: "VILA NOVA DO SONHO", pays: "PORTUGAL" },
  { codePostal: "99999", commune: "AÏN EL KHAYAL", pays: "ALGÉRIE" },
];

export const VOIES: readonly string[] = [
  "rue des Chimères",
  "rue du Général Fictif",
  "rue de l'Église",
  "rue Élise Songeuse",
  "rue des Écoliers",
  "rue du Vieux Puits",
  "avenue des Licornes",
  "avenue de la Belle Étoile",
  "avenue du Maréchal Imaginaire",
  "boulevard des Nuées",
  "place du Marché aux Contes",
  "place de la Fée Mélusine",
  "allée des Peupliers Argentés",
  "allée des Coquelicots",
  "impasse du Chat-Botté",
  "impasse des Tourterelles",
  "chemin de la Lune",
  "chemin du Moulin à Paroles",
  "chemin de Traverse",
  "quai des Sirènes",
  "route de Fictiville",
  "square Jean-Côme Rêveur",
  "passage de l'Œil-de-Bœuf",
  "sentier des Mûriers",
  "cours des Quatre-Saisons",
  "hameau de la Bruyère",
  "lotissement Les Châtaigniers",
  "montée des Sept-Lieues",
];

/** What comes before or after the street, in a block of flats. */
export const COMPLEMENTS: readonly string[] = [
  "Résidence Les Tilleuls",
  "Résidence des Fées",
  "Résidence Le Clos",
  "Bâtiment A",
  "Bâtiment C Escalier 4",
  "Appt 27",
  "Lieu-dit Les Ajoncs",
];

/** Names a school may bear. */
export const NOMS_ECOLES: readonly string[] = [
  "École Mélusine",
  "École Les Chimères",
  "École de la Belle Étoile",
  "École du Chat-Botté",
  "École Élise-Songeuse",
  "École des Quatre-Saisons",
];
