/** The short lists of SIECLE that a collège uses: codes and labels are national values (siecle.md §5). */

/** Code and short label; the long one is that of the codes. So with the next three. */
export const MODALITES_ELECTION = [
  ["S", "TRONC COMM"],
  ["O", "OBLIGATOIR"],
  ["F", "FACULTATIF"],
] as const;

/** And how often it is met. */
export const REGIMES = [
  ["0", "EXTERN", 22],
  ["2", "DP DAN", 8],
  ["24", "DP DAN", 40],
  ["25", "DP DAN", 26],
  ["29", "AU TIC", 4],
] as const;

/** And its place in lists. */
export const LIENS_PARENTE = [
  ["10", "MERE", 1],
  ["20", "PERE", 2],
  ["38", "ASCENDANT", 3],
  ["37", "FRATRIE", 4],
  ["39", "AUTRE MEMB", 5],
  ["50", "TUTEUR", 6],
  ["70", "ELEVE", 7],
  ["51", "ASE", 8],
  ["41", "EDUCATEUR", 9],
  ["42", "ASS. FAMIL", 10],
  ["90", "AUTRE LIEN", 12],
] as const;

export const NIVEAUX_RESPONSABILITE = [
  ["1", "LEGAL", "Représentant légal"],
  ["2", "EN CHARGE", "Personne en charge de l'élève"],
  ["3", "CONTACT", "Personne à contacter"],
] as const;

export const BOURSE_DES_COLLEGES = "8";

export const PROFESSIONS = [
  ["10", "Agriculteur exploitant"],
  ["21", "Artisan"],
  ["22", "Commerçant"],
  ["31", "Profession libérale"],
  ["33", "Cadre de la fonction publique"],
  ["34", "Professeur, profession scientifique"],
  ["37", "Cadre d'entreprise"],
  ["38", "Ingénieur"],
  ["42", "Professeur des écoles"],
  ["43", "Santé et travail social"],
  ["46", "Intermédiaire d'entreprise"],
  ["47", "Technicien"],
  ["52", "Employé de la fonction publique"],
  ["53", "Policier, militaire"],
  ["54", "Employé administratif"],
  ["55", "Employé de commerce"],
  ["56", "Services aux particuliers"],
  ["62", "Ouvrier qualifié de l'industrie"],
  ["63", "Ouvrier qualifié de l'artisanat"],
  ["64", "Chauffeur"],
  ["67", "Ouvrier non qualifié"],
  ["85", "Sans activité professionnelle"],
] as const;

export const PROVENANCES = [
  ["1", "PU ACA", "ETAB. PUBLIC DE L ACADEMIE"],
  ["2", "PR ACA", "ETAB. PRIVE DE L ACADEMIE"],
  ["3", "PU HACA", "ETAB. PUBLIC HORS ACADEMIE"],
  ["7", "ETRG HCEE", "ETAB. ETRANGER HORS CEE"],
  ["8", "AUTRE", "AUTRE"],
] as const;

export const MOTIFS_SORTIE = [
  ["10", "SE 2D PUAC"],
  ["11", "SE 2D PRAC"],
  ["12", "SE 2D PUHA"],
  ["24", "SE APPR."],
  ["42", "DEP ETRANG"],
  ["44", "NON PRESEN"],
] as const;

export const MODALITES_COURS = [
  ["AI", "AIDE IND", "AIDE INDIVIDUALISEE - SOUTIEN"],
  ["AP", "ATP", "ATELIER DE PRATIQUE"],
  ["CG", "COURS", "COURS GENERAL"],
  ["TD", "T.D", "TRAVAUX DIRIGES"],
  ["TP", "TP", "TRAVAUX PRATIQUES"],
] as const;

/** Countries a pupil is born in: code and label. */
export const PAYS = [
  ["100", "FRANCE"],
  ["109", "ALLEMAGNE"],
  ["131", "BELGIQUE"],
  ["139", "PORTUGAL"],
  ["140", "SUISSE"],
  ["350", "MAROC"],
  ["352", "ALGERIE"],
] as const;

export const FRANCE = "100";

/** Last year's MEF of who comes from an école, and of who went to no school. */
export const MEF_CM2 = "00310002220";
export const MEF_NON_SCOLARISE = "99899999990";
