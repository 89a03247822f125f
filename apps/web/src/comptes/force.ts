import { faiblesse, MOT_DE_PASSE_MIN } from "@navette/livret";

/** What is said under a password while it is typed. */
export interface Force {
  /** That it will be accepted. */
  readonly accord?: string;
  /** How to go on: why it would be refused, or what is asked. */
  readonly aide: string;
}

const DEMANDE = `Au moins ${MOT_DE_PASSE_MIN} caractères. Une phrase se retient mieux qu’un code.`;

/** By the rule the server applies: what is said to be good is accepted. `connus` are words that others know. */
export function forceDe(motDePasse: string, connus: readonly string[]): Force {
  if ([...motDePasse].length < MOT_DE_PASSE_MIN) return { aide: DEMANDE };
  const faible = faiblesse(motDePasse, connus);
  if (faible !== undefined) return { aide: faible };
  const isLong = [...motDePasse].length >= 16;
  return {
    aide: DEMANDE,
    accord: isLong ? "Bon mot de passe." : "Correct. Quelques mots de plus le rendraient meilleur.",
  };
}
