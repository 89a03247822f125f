/** What can be asked of the journal: an object, all its actions together. */
export const SUJETS: readonly { readonly valeur: string; readonly libelle: string }[] = [
  { valeur: "", libelle: "Tout" },
  { valeur: "eleve", libelle: "Élèves" },
  { valeur: "responsable", libelle: "Responsables" },
  { valeur: "classe", libelle: "Classes" },
  { valeur: "personnel", libelle: "Personnels" },
  { valeur: "periode", libelle: "Périodes et états" },
  { valeur: "saisie", libelle: "Livret" },
  { valeur: "import", libelle: "Imports" },
  { valeur: "envoi", libelle: "Envois à LSU" },
  { valeur: "compte", libelle: "Comptes" },
  { valeur: "session", libelle: "Connexions" },
  { valeur: "annee", libelle: "Année scolaire" },
];
