import { AppError } from "../app-error.ts";

export function divisionInconnue(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "division.inconnue",
    message: "Cette division n’est pas dans l’année en cours.",
    remedy: "Rouvrez la page des divisions.",
  });
}

export function groupeInconnu(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "groupe.inconnu",
    message: "Ce groupe n’est pas dans l’année en cours.",
    remedy: "Rouvrez la page des groupes.",
  });
}

export function groupeHorsPortee(): AppError {
  return new AppError({
    nature: "droit",
    code: "droit.groupe",
    message: "Ce groupe n’est pas l’un des vôtres.",
    remedy: "Si vous y enseignez, demandez à la direction de vérifier vos services dans STS-Web.",
  });
}

export function codePris(code: string): AppError {
  const message = `Le code ${code} est déjà celui d’une division ou d’un groupe de l’année.`;
  return new AppError({ nature: "saisie", code: "groupe.code", message, champs: { code: message } });
}

export function elevesInconnus(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "eleve.inconnu",
    message: "L’un de ces élèves n’est pas présent cette année\u00a0: personne n’a été mis dans le groupe.",
    remedy: "Rechargez la page du groupe, puis choisissez de nouveau.",
  });
}

export function divisionsInconnues(): AppError {
  const message = "L’une de ces divisions n’est pas dans l’année en cours.";
  return new AppError({ nature: "saisie", code: "groupe.divisions", message, champs: { divisions: message } });
}

export function groupeImporte(): AppError {
  return new AppError({
    nature: "etat",
    code: "groupe.importe",
    message: "Ce groupe vient de SIECLE ou de STS-Web\u00a0: il ne se termine pas ici.",
    remedy: "Supprimez-le dans STS-Web\u00a0: l’import suivant proposera de le terminer.",
  });
}

export function groupeTermine(): AppError {
  return new AppError({
    nature: "etat",
    code: "groupe.termine",
    message: "Ce groupe est terminé\u00a0: ses élèves ne changent plus.",
    remedy: "Rouvrez-le d’abord.",
  });
}
