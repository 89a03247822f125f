import { AppError } from "../app-error.ts";

export function responsableInconnu(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "responsable.inconnu",
    message: "Ce responsable n’existe pas dans cet établissement.",
    remedy: "Cherchez-le par son nom dans Personnes.",
  });
}

/** Nothing is sent to who was taken out: a new link with him would promise what does not happen. */
export function responsableRetire(): AppError {
  return new AppError({
    nature: "etat",
    code: "responsable.retire",
    message: "Ce responsable a été retiré de l’établissement.",
    remedy: "Rétablissez-le d’abord sur sa page, puis liez-le à l’élève.",
  });
}

export function lienInconnu(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "lien.inconnu",
    message: "Ce lien entre un responsable et un élève n’existe pas dans cet établissement.",
    remedy: "Rechargez la page.",
  });
}

/** A pupil and a responsable have one link: the one that is over is put back. */
export function lienExistant(): AppError {
  return new AppError({
    nature: "etat",
    code: "lien.existant",
    message: "Cette personne figure déjà parmi les responsables de cet élève.",
    remedy: "Modifiez son lien, ou rétablissez-le s’il est terminé.",
  });
}
