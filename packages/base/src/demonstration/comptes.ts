import type { Role } from "@navette/livret";

/** An account of the invented school. Its password is shown to whoever comes: it opens nothing else. */
export interface CompteDemonstration {
  readonly identifiant: string;
  readonly motDePasse: string;
  readonly role: Role;
}

const MOT_DE_PASSE = "essai-navette";

/** The head, who may do everything, and the teacher of one class. */
export const COMPTES_DEMONSTRATION = {
  direction: { identifiant: "direction", motDePasse: MOT_DE_PASSE, role: "administrateur" },
  enseignant: { identifiant: "enseignant", motDePasse: MOT_DE_PASSE, role: "enseignant" },
} as const satisfies Record<string, CompteDemonstration>;
