const IDENTIFIANT = /^[a-z0-9][a-z0-9._-]{2,59}$/;

/** What the identifiant of an account, in lower case, is made of. */
export const IDENTIFIANT_REGLE = "De 3 à 60 lettres sans accent, chiffres, points ou tirets.";

/** Whether this names an account, blanks and capitals left aside. */
export function isIdentifiant(text: string): boolean {
  return IDENTIFIANT.test(normalizeIdentifiant(text));
}

/** How every identifiant is kept and compared. */
export function normalizeIdentifiant(text: string): string {
  return text.trim().toLowerCase();
}
