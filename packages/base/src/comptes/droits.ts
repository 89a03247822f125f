import type { Role } from "@navette/livret";
import { AppError } from "../app-error.ts";

const TOUS: readonly Role[] = ["administrateur", "directeur", "enseignant"];
const DIRECTION: readonly Role[] = ["administrateur", "directeur"];
/** A directeur who could manage accounts could make himself administrateur. */
const ADMINISTRATION: readonly Role[] = ["administrateur"];

interface Droit {
  readonly roles: readonly Role[];
  /** What is refused, after "Votre compte ne permet pas". */
  readonly verbe: string;
}

/** Who may do what. An enseignant only ever reaches his own classes, whatever the action (`classes.ts`). */
const DROITS = {
  lire: { roles: TOUS, verbe: "de lire cette page" },
  "saisir-livret": { roles: TOUS, verbe: "de remplir les bilans" },
  "changer-etat": { roles: TOUS, verbe: "de changer l’état des bilans" },
  rouvrir: { roles: DIRECTION, verbe: "de rouvrir les bilans" },
  importer: { roles: DIRECTION, verbe: "de déposer des fichiers" },
  "appliquer-import": { roles: DIRECTION, verbe: "d’appliquer un import" },
  "annuler-import": { roles: DIRECTION, verbe: "d’annuler un import" },
  exporter: { roles: DIRECTION, verbe: "de préparer un fichier pour LSU" },
  "gerer-structures": { roles: DIRECTION, verbe: "de modifier les classes et les périodes" },
  "gerer-personnes": { roles: DIRECTION, verbe: "de modifier les personnes" },
  "lire-familles": { roles: DIRECTION, verbe: "de lire les adresses et les courriels des familles" },
  "regler-etablissement": { roles: DIRECTION, verbe: "de modifier les réglages de l’établissement" },
  "lire-journal": { roles: DIRECTION, verbe: "de lire le journal" },
  "gerer-comptes": { roles: ADMINISTRATION, verbe: "de gérer les comptes" },
} as const satisfies Record<string, Droit>;

export type Action = keyof typeof DROITS;

/** Whether this role may do this action. */
export function isAllowed(role: Role, action: Action): boolean {
  return DROITS[action].roles.includes(role);
}

/** Throws `droit.absent` unless this role may do this action. */
export function assertDroit(role: Role, action: Action): void {
  if (isAllowed(role, action)) return;
  throw new AppError({
    nature: "droit",
    code: "droit.absent",
    message: `Votre compte ne permet pas ${DROITS[action].verbe}.`,
    remedy: `Adressez-vous à ${isAllowed("directeur", action) ? "la direction" : "l’administrateur"} de l’établissement.`,
  });
}
