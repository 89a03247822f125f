import { ouiNon, texte } from "../../kernel/codec.ts";
import { columnsOf, type Layout, type RowOf } from "../../kernel/columns.ts";
import { MODELE, VARIANTE } from "../tableur.ts";
import { civilite, courriel, niveauResponsabilite, parente, reference } from "../valeurs.ts";

const column = columnsOf(VARIANTE);

const columns = {
  reference: column("Référence responsable", reference, {
    need: "attendue",
    aliases: ["Référence du responsable", "Référence parent", "Identifiant responsable"],
  }),
  civilite: column("Civilité", civilite, { aliases: ["Titre", "Civilité responsable"] }),
  nom: column("Nom", texte, { need: "valeur", aliases: ["Nom de famille", "Nom responsable", "Nom du responsable"] }),
  nomUsage: column("Nom d'usage", texte, { aliases: ["Nom d'usage responsable"] }),
  prenom: column("Prénom", texte, { need: "valeur", aliases: ["Prénom responsable", "Prénom du responsable"] }),
  adresse: column("Adresse", texte, { aliases: ["Rue", "Adresse postale", "Adresse responsable"] }),
  codePostal: column("Code postal", texte, { aliases: ["CP"] }),
  commune: column("Commune", texte, { aliases: ["Ville", "Localité"] }),
  pays: column("Pays", texte),
  courriel: column("Courriel", courriel, { aliases: ["Adresse électronique", "E-mail", "Email", "Mail", "Mél"] }),
  telephoneDomicile: column("Téléphone domicile", texte, { aliases: ["Téléphone fixe", "Téléphone"] }),
  telephonePortable: column("Téléphone portable", texte, { aliases: ["Portable", "Mobile", "Téléphone mobile"] }),
  telephoneTravail: column("Téléphone travail", texte, { aliases: ["Téléphone professionnel"] }),
};

const enfantColumns = {
  reference: column("Référence élève", reference, { aliases: ["Référence enfant", "Référence de l'élève"] }),
  nom: column("Nom élève", texte, { aliases: ["Nom enfant", "Nom de l'élève", "Nom de l'enfant"] }),
  prenom: column("Prénom élève", texte, { aliases: ["Prénom enfant", "Prénom de l'élève", "Prénom de l'enfant"] }),
  niveau: column("Responsabilité", niveauResponsabilite, { aliases: ["Niveau de responsabilité"] }),
  parente: column("Lien de parenté", parente, { aliases: ["Parenté", "Lien"] }),
  paieFrais: column("Paie les frais", ouiNon, { aliases: ["Paie les frais scolaires", "Payeur"] }),
  heberge: column("Héberge", ouiNon, { aliases: ["Habite chez"] }),
};

export const responsablesLayout = {
  ...MODELE,
  code: "tableur.responsables",
  names: ["nom", "prenom"],
  columns,
  group: { key: "enfants", columns: enfantColumns, numbered: true },
} satisfies Layout<"modele">;

/** One child in the row of a responsable: called by his reference, else by his names. */
export type TableurEnfant = RowOf<typeof enfantColumns>;

/** One responsable of the template. A key is absent when the file has no such column, `null` when the cell is empty. */
export type TableurResponsable = RowOf<typeof columns> & { readonly enfants: readonly TableurEnfant[] };
