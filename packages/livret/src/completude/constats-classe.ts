import { declare } from "./constat.ts";

/** What may be wrong with the school or one class (lsu.md §13.1, §14). */

export const uaiFaux = declare<{ uai: string }>({
  code: "uai-faux",
  effet: "bloquant",
  qui: "administrateur",
  message: ({ uai }) => `L’UAI « ${uai} » n’est pas valable.`,
  remedy: "Corrigez l’UAI dans Administration, Établissement.",
});

export const uaiAutre = declare<{ uai: string; importe: string }>({
  code: "uai-autre",
  effet: "bloquant",
  qui: "administrateur",
  message: ({ uai, importe }) => `L’école est ${uai}, mais le dernier import vient de ${importe}.`,
  remedy: "Vérifiez l’UAI de l’école, ou refaites l’import avec les fichiers de cette école.",
});

export const directeurAbsent = declare({
  code: "directeur-absent",
  effet: "bloquant",
  qui: "administrateur",
  message: () => "L’école n’a pas de directrice ou de directeur : LSU exige ce nom sur chaque bilan.",
  remedy: "Désignez la directrice ou le directeur dans Administration, Comptes.",
});

export const directeurIncomplet = declare<{ manque: string }>({
  code: "directeur-incomplet",
  effet: "bloquant",
  qui: "administrateur",
  message: ({ manque }) => `Il manque ${manque} à l’identité de la direction : LSU refuserait le fichier.`,
  remedy: "Complétez cette identité, écrite comme dans ONDE (accents, traits d’union, majuscules).",
});

export const ondeAbsent = declare({
  code: "classe-sans-identifiant",
  effet: "bloquant",
  qui: "administrateur",
  message: () => "Cette classe n’a pas son identifiant de classe ONDE : LSU la refuserait.",
  remedy: "Importez l’extraction complète des élèves de ONDE, toutes classes comprises.",
});

export const ondeInconnu = declare<{ identifiant: string }>({
  code: "classe-inconnue",
  effet: "bloquant",
  qui: "administrateur",
  message: ({ identifiant }) => `L’identifiant de classe ${identifiant} n’était pas dans le dernier import de ONDE.`,
  remedy: "Importez l’extraction complète des élèves de ONDE, toutes classes comprises.",
});

export const ondeEnDouble = declare<{ identifiant: string; classes: string }>({
  code: "classe-en-double",
  effet: "bloquant",
  qui: "administrateur",
  message: ({ identifiant, classes }) => `Plusieurs classes portent l’identifiant ONDE ${identifiant} : ${classes}.`,
  remedy: "Corrigez les classes dans Structures, ou refaites l’import de ONDE.",
});

export const enseignantAbsent = declare({
  code: "enseignant-absent",
  effet: "bloquant",
  qui: "directeur",
  message: () => "Aucun enseignant n’est attaché à cette classe : LSU en exige un.",
  remedy: "Attachez l’enseignante ou l’enseignant dans Structures, Classes.",
});

export const enseignantIncomplet = declare<{ nom: string; manque: string }>({
  code: "enseignant-incomplet",
  effet: "bloquant",
  qui: "administrateur",
  message: ({ nom, manque }) =>
    `${nom === "" ? "Enseignant sans nom" : nom} : il manque ${manque}. LSU refuserait la classe.`,
  remedy: "Complétez cette identité, écrite comme dans ONDE (accents, traits d’union, majuscules).",
});

export const homonymes = declare<{ nom: string }>({
  code: "enseignants-homonymes",
  effet: "repare",
  level: "anomalie",
  qui: "directeur",
  message: ({ nom }) =>
    `Deux enseignants s’appellent ${nom} : LSU n’en distingue qu’un, ils partiront comme une seule personne.`,
  remedy: "Si c’est bien une seule personne, réunissez les deux dossiers dans Personnes.",
});

export const periodeFausse = declare<{ pourquoi: string; remede: string }>({
  code: "periode",
  effet: "bloquant",
  qui: "directeur",
  message: ({ pourquoi }) => pourquoi,
  remedy: ({ remede }) => `${remede} Les dates se règlent dans Structures, Périodes.`,
});

export const rentreeInconnue = declare({
  code: "rentree-inconnue",
  effet: "signale",
  level: "anomalie",
  qui: "directeur",
  message: () =>
    "La date de la rentrée n’est pas renseignée : une période qui commence trop tôt ferait refuser tous les élèves.",
  remedy: "Donnez la date de la rentrée des élèves dans Structures, Périodes.",
});

export const ondeFaux = declare<{ identifiant: string }>({
  code: "classe-identifiant-faux",
  effet: "bloquant",
  qui: "administrateur",
  message: ({ identifiant }) =>
    `L’identifiant de classe « ${identifiant} » n’est pas un nombre : ce n’est pas celui de ONDE.`,
  remedy: "Importez l’extraction complète des élèves de ONDE, toutes classes comprises.",
});

export const libelleOmis = declare({
  code: "libelle-de-classe",
  effet: "repare",
  qui: "administrateur",
  message: () => "Le nom de la classe est vide ou dépasse 50 caractères : il ne partira pas, LSU garde celui de ONDE.",
  remedy: "Rien à faire, ou raccourcissez le nom de la classe dans ONDE.",
});

export const parcoursDeClasseRefuse = declare<{ libelle: string; pourquoi: string; remede: string }>({
  code: "parcours-de-classe-refuse",
  effet: "ignore",
  qui: "enseignant",
  message: ({ libelle, pourquoi }) => `${libelle}, pour la classe : ${pourquoi} Ce texte ne partira pas.`,
  remedy: ({ remede }) => remede,
});

export const rienAExporter = declare({
  code: "rien-a-exporter",
  effet: "bloquant",
  qui: "directeur",
  message: () => "Aucun bilan ne peut partir vers LSU dans cette sélection.",
  remedy: "Voyez ci-dessous ce qui retient chaque classe et chaque élève.",
});
