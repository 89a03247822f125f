/** The two names of one cell: the last name in capitals first, as in « DE LA TOUR Marie-Anne », or « Tour, Marie ». */
export interface NomPrenom {
  readonly nom: string;
  readonly prenom: string;
}

/** Cuts a whole name in two; nothing when no sign says where: « Martin Dupont » or « MARTIN DUPONT » may be either way round. */
export function coupeNom(text: string): NomPrenom | undefined {
  const [before = "", after, ...others] = text.split(",").map((part) => part.trim());
  if (after && before && others.length === 0) return { nom: before, prenom: after };
  const words = text.trim().split(/\s+/);
  const first = words.findIndex((word) => !isCapitale(word));
  const prenoms = words.slice(first);
  if (first < 1 || prenoms.some(isCapitale)) return undefined;
  return { nom: words.slice(0, first).join(" "), prenom: prenoms.join(" ") };
}

const isCapitale = (word: string): boolean => /\p{Lu}/u.test(word) && word === word.toLocaleUpperCase("fr");
