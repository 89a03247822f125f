/** How to get the file of STS-Web. */
export const EXPORT =
  "Dans STS-Web, «\u00a0Exports › Emploi du temps\u00a0», puis déposez ici le fichier sts_emp tel quel, sans l’ouvrir.";
export const REFAITES = `Refaites l’export. ${EXPORT}`;
export const CORRIGEZ = "Corrigez-le dans STS-Web, puis refaites l’export Emploi du temps.";
