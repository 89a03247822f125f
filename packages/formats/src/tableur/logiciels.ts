import { headerKey } from "../kernel/header.ts";

/** The champ of a column that holds « NOM Prénom » whole: no column of a template, cut in two while reading. */
export const NOM_PRENOM = "nomPrenom";

interface Entetes {
  /** Where the headers come from; absent for those anybody types. */
  readonly logiciel?: string;
  readonly format: string;
  /** By champ of the template, the headers that stand for it. */
  readonly champs: Readonly<Record<string, readonly string[]>>;
}

const PATRONYME = { nom: ["Patronyme"], prenom: ["Petit nom"] } as const;

/**
 * Headers of well-known spreadsheets, kept out of the templates: they are proposed to a person, and never make a file
 * pass for a template. Factos: onde.md §6; PRONOTE: the list « Élèves » saved as text; GEPI: `groupes/get_csv.php`.
 */
const ENTETES: readonly Entetes[] = [
  { format: "tableur-eleves", champs: PATRONYME },
  { format: "tableur-responsables", champs: PATRONYME },
  {
    format: "tableur-personnels",
    champs: { ...PATRONYME, civilite: ["Civ."], fonction: ["Métier", "Poste", "Emploi"] },
  },
  {
    format: "tableur-eleves",
    champs: { [NOM_PRENOM]: ["Élève", "Nom et prénom", "Nom prénom", "Nom, prénom", "Nom complet", "Identité"] },
  },
  {
    format: "tableur-responsables",
    champs: { [NOM_PRENOM]: ["Responsable", "Parent", "Nom et prénom", "Nom prénom", "Nom, prénom", "Nom complet"] },
  },
  {
    format: "tableur-personnels",
    champs: {
      [NOM_PRENOM]: ["Enseignant", "Personnel", "Nom et prénom", "Nom prénom", "Nom, prénom", "Nom complet"],
    },
  },
  {
    logiciel: "Factos",
    format: "tableur-eleves",
    champs: { reference: ["Identifiant GEP"] },
  },
  {
    logiciel: "PRONOTE",
    format: "tableur-eleves",
    champs: {
      [NOM_PRENOM]: ["Élèves"],
      classe: ["Classe de rattachement"],
      courriel: ["Adresse E-mail"],
      ine: ["Numéro national", "N° national"],
    },
  },
  {
    logiciel: "PRONOTE ou EDT",
    format: "tableur-personnels",
    champs: {
      [NOM_PRENOM]: ["Professeurs", "Professeur", "Enseignants", "Personnels"],
      discipline: ["Matière préférentielle", "Mat. préf."],
      courriel: ["Adresse E-mail"],
    },
  },
  {
    logiciel: "PRONOTE",
    format: "tableur-responsables",
    champs: { [NOM_PRENOM]: ["Responsables"], courriel: ["Adresse E-mail"] },
  },
  {
    logiciel: "EDT",
    format: "tableur-groupes",
    champs: { code: ["Groupe"], classes: ["Classe(s)"], enseignants: ["Professeur(s)"] },
  },
  {
    logiciel: "GEPI",
    format: "tableur-eleves",
    champs: { reference: ["ELENOET"], dateNaissance: ["DATE_NAISS"] },
  },
];

/** What a header is known to be, in one kind of template. */
export interface Connu {
  readonly champ: string;
  readonly logiciel?: string;
}

/** The known headers of one kind of template, by reduced header. */
export function connusOf(format: string): ReadonlyMap<string, Connu> {
  const own = ENTETES.filter((each) => each.format === format);
  return new Map(
    own.flatMap(({ logiciel, champs }) =>
      Object.entries(champs).flatMap(([champ, headers]) =>
        headers.map(
          (header) => [headerKey(header).key, { champ, ...(logiciel !== undefined && { logiciel }) }] as const,
        ),
      ),
    ),
  );
}
