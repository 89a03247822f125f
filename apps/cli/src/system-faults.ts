import type { Erreur } from "./refus.ts";

/** What the operating system refuses of a file or a folder, in the words of the person who named it. */
const FAULTS: Readonly<Record<string, Omit<Erreur, "message"> & { readonly message: (path: string) => string }>> = {
  ENOENT: {
    code: "fichier.introuvable",
    message: (path) => `« ${path} » n’existe pas.`,
    remedy: "Vérifiez le nom et le dossier.",
  },
  ENOTDIR: {
    code: "fichier.pas-un-dossier",
    message: (path) => `« ${path} » passe par un fichier là où il faut un dossier.`,
    remedy: "Vérifiez le chemin.",
  },
  EISDIR: {
    code: "fichier.dossier",
    message: (path) => `« ${path} » est un dossier.`,
    remedy: "Donnez les fichiers qu’il contient, par exemple dossier/*.csv.",
  },
  EEXIST: {
    code: "fichier.existe",
    message: (path) => `« ${path} » existe déjà.`,
    remedy: "Choisissez un autre nom.",
  },
  EACCES: {
    code: "fichier.droits",
    message: (path) => `Vous n’avez pas le droit d’ouvrir « ${path} ».`,
    remedy: "Demandez ce droit à la personne qui gère cet ordinateur, ou copiez le fichier ailleurs.",
  },
  EROFS: {
    code: "fichier.lecture-seule",
    message: (path) => `« ${path} » est sur un disque où l’on ne peut pas écrire.`,
    remedy: "Choisissez un autre dossier.",
  },
  ENOSPC: {
    code: "fichier.disque-plein",
    message: (path) =>
      path === "" ? "Le disque est plein." : `Le disque est plein : « ${path} » n’a pas pu être écrit.`,
    remedy: "Libérez de la place, puis recommencez.",
  },
  ELOOP: {
    code: "fichier.lien-en-boucle",
    message: (path) => `« ${path} » est un lien qui ramène à lui-même.`,
    remedy: "Donnez le fichier lui-même.",
  },
  EMFILE: {
    code: "fichier.trop-ouverts",
    message: () => "Trop de fichiers sont ouverts à la fois sur cet ordinateur.",
    remedy: "Fermez d’autres programmes, puis recommencez.",
  },
  EIO: {
    code: "fichier.disque-abime",
    message: (path) => `« ${path} » ne peut pas être lu ou écrit jusqu’au bout.`,
    remedy: "Le disque, la clé ou le réseau a sans doute un défaut : copiez le fichier ailleurs, puis recommencez.",
  },
  ENAMETOOLONG: {
    code: "fichier.nom-trop-long",
    message: () => "Ce nom de fichier est trop long.",
    remedy: "Donnez un chemin plus court.",
  },
};

/** The system's refusal said in French; nothing when the error is not one of those. */
export function systemFault(error: unknown, named?: string): Erreur | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", path = "" } = error as NodeJS.ErrnoException;
  const fault = FAULTS[code === "EPERM" ? "EACCES" : code];
  if (!fault) return undefined;
  return { ...fault, message: fault.message(named ?? path) };
}
