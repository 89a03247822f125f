const enseignants = (noms: string): string =>
  noms.includes(", ") ? `mêmes enseignants (${noms})` : `même enseignant (${noms})`;

/** Why a name of the software and a thing of STS-Web may be one: how much it weighs, and its words. */
const PREUVES = {
  decidee: { poids: 1000, mots: (detail) => (detail ? `associés par ${detail}` : "associés à la main") },
  "meme-identifiant": { poids: 900, mots: () => "même identifiant" },
  "meme-code": { poids: 800, mots: () => "même code" },
  "meme-libelle": { poids: 700, mots: () => "même libellé" },
  "memes-parties": { poids: 700, mots: () => "même structure, même matière" },
  "an-dernier": { poids: 100, mots: (detail) => `déjà associés ${detail}` },
  "memes-nom-prenom": { poids: 70, mots: () => "mêmes nom et prénom" },
  "code-replie": { poids: 60, mots: () => "même code, aux espaces et aux accents près" },
  "libelle-replie": { poids: 60, mots: () => "même libellé, aux accents et à la ponctuation près" },
  "autre-modalite": { poids: 60, mots: () => "même structure et même matière, autre modalité de cours" },
  "niveau-et-lettre": { poids: 55, mots: (detail) => `même niveau et même lettre (${detail})` },
  "memes-mots": { poids: 50, mots: () => "mêmes mots, dans un autre ordre" },
  "nom-proche": { poids: 45, mots: (detail) => detail },
  sigle: { poids: 45, mots: (detail) => `initiales de «\u00a0${detail}\u00a0»` },
  abreviation: { poids: 40, mots: (detail) => `abréviation de «\u00a0${detail}\u00a0»` },
  "nom-et-initiale": { poids: 40, mots: () => "même nom, initiale du prénom" },
  "une-lettre": { poids: 35, mots: () => "une lettre d’écart" },
  "meme-enseignant-ici": { poids: 35, mots: (detail) => `même structure, ${enseignants(detail)}` },
  "deux-lettres": { poids: 30, mots: () => "deux lettres d’écart" },
  "meme-nom": { poids: 30, mots: () => "même nom, prénom inconnu" },
  "memes-divisions": { poids: 25, mots: (detail) => `mêmes divisions (${detail})` },
  "meme-matiere": { poids: 20, mots: (detail) => `même matière (${detail})` },
  "meme-enseignant": { poids: 15, mots: enseignants },
  "memes-heures": { poids: 10, mots: (detail) => `mêmes heures (${detail})` },
  "divisions-communes": { poids: 10, mots: (detail) => `divisions en commun (${detail})` },
  "meme-niveau": { poids: 10, mots: (detail) => `même niveau (${detail})` },
} as const satisfies Record<string, { readonly poids: number; readonly mots: (detail: string) => string }>;

export type NaturePreuve = keyof typeof PREUVES;

/** `detail` is what the sentence names: divisions, a matière, a person and a year. */
export interface Preuve {
  readonly nature: NaturePreuve;
  readonly detail?: string;
}

export const preuve = (nature: NaturePreuve, detail?: string): Preuve => ({ nature, ...(detail && { detail }) });

/** Under this, a likeness is worth being listed, not proposed. */
export const POIDS_PROPOSITION = 30;

export function poidsDe(preuves: readonly Preuve[]): number {
  return preuves.reduce((sum, { nature }) => sum + PREUVES[nature].poids, 0);
}

/** "même niveau (6e), mêmes divisions (6A, 6B)" */
export function preuvesInWords(preuves: readonly Preuve[]): string {
  return preuves.map(({ nature, detail = "" }) => PREUVES[nature].mots(detail)).join(", ");
}
