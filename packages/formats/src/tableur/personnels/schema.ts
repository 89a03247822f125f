import { texte } from "../../kernel/codec.ts";
import { columnsOf, type Layout, type RowOf } from "../../kernel/columns.ts";
import { MODELE, VARIANTE } from "../tableur.ts";
import { civilite, codes, courriel, fonction, jour, reference, sexe } from "../valeurs.ts";

const column = columnsOf(VARIANTE);

const columns = {
  reference: column("Référence personnel", reference, {
    need: "attendue",
    aliases: ["Référence du personnel", "Référence enseignant", "Référence professeur", "Matricule personnel"],
  }),
  civilite: column("Civilité", civilite, { aliases: ["Titre"] }),
  nom: column("Nom", texte, { need: "valeur", aliases: ["Nom d'usage", "Nom enseignant", "Nom du professeur"] }),
  nomPatronymique: column("Nom de naissance", texte, { aliases: ["Nom patronymique", "Nom de famille"] }),
  prenom: column("Prénom", texte, { need: "valeur", aliases: ["Prénom enseignant", "Prénom du professeur"] }),
  sexe: column("Sexe", sexe, { aliases: ["Genre"] }),
  dateNaissance: column("Date de naissance", jour, { aliases: ["Date naissance", "Né(e) le"] }),
  fonction: column("Fonction", fonction, { need: "attendue", aliases: ["Profil", "Rôle", "Statut"] }),
  discipline: column("Discipline", texte, { aliases: ["Matière", "Matières", "Disciplines"] }),
  courriel: column("Courriel", courriel, { aliases: ["Adresse électronique", "E-mail", "Email", "Mail", "Mél"] }),
  classes: column("Classes", codes, { aliases: ["Classe", "Divisions", "Division"] }),
  groupes: column("Groupes", codes, { aliases: ["Groupe"] }),
};

export const personnelsLayout = {
  ...MODELE,
  code: "tableur.personnels",
  names: ["nom", "prenom"],
  columns,
} satisfies Layout<"modele">;

/** One member of staff of the template. A key is absent when the file has no such column, `null` when the cell is empty. */
export type TableurPersonnel = RowOf<typeof columns>;
