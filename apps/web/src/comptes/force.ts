/** The least a password may count, as the server asks. */
export const longueurMin = 12;

/** The strength of a password in words. Length matters most; a single repeated sign or a plain row is weak whatever its length. */
export function forceDe(motDePasse: string): string | undefined {
  if (motDePasse.length < longueurMin) return undefined;
  const variety = new Set(motDePasse.toLowerCase()).size;
  if (variety < 6) return "Faible : trop de signes répétés.";
  if (motDePasse.length >= 20 && variety >= 10) return "Très bon mot de passe.";
  if (motDePasse.length >= 16 || /[^a-zà-ÿ]/i.test(motDePasse)) return "Bon mot de passe.";
  return "Correct. Quelques mots de plus le rendraient meilleur.";
}
