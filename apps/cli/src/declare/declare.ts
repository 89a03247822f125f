import type { Command } from "commander";
import type { Sortie } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";

/**
 * Adds one command to the program; `done` receives what it answers. Its work is loaded only when it is called: the base
 * and the server are slow to load.
 */
export type Declare = (program: Command, terminal: Terminal, done: (sortie: Sortie) => void) => void;

export const FICHIERS = ["<fichier...>", "fichiers d’échange, ou archives .zip qui en contiennent"] as const;
export const JSON_OPTION = ["--json", "répond par un objet JSON, pour un script"] as const;
export const DATA_OPTION = [
  "--data <dossier>",
  "dossier des données ; l’emporte sur DATABASE_URL (serveur PostgreSQL) et NAVETTE_DATA ; par défaut ./data",
] as const;
export const ETABLISSEMENT_OPTION = ["--etablissement <UAI>", "l’établissement, s’il y en a plusieurs ici"] as const;

export const example = (command: string): string => `\nExemple :\n  $ ${command}`;
