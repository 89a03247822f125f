import { texte } from "../../kernel/codec.ts";
import { columnsOf, type Layout, type RowOf } from "../../kernel/columns.ts";
import { MODELE, VARIANTE } from "../tableur.ts";
import { codes, heures, matiere, reference } from "../valeurs.ts";

const column = columnsOf(VARIANTE);

const columns = {
  code: column("Code groupe", reference, { need: "valeur", aliases: ["Code du groupe", "Référence groupe"] }),
  libelle: column("Libellé groupe", texte, { aliases: ["Libellé", "Nom du groupe", "Libellé du groupe"] }),
  classes: column("Classes", codes, { need: "colonne", aliases: ["Classe", "Divisions", "Division"] }),
  mefs: column("MEF", codes, { aliases: ["Codes MEF", "Formations"] }),
  matiere: column("Matière", matiere, { aliases: ["Code matière", "Discipline"] }),
  enseignants: column("Références enseignants", codes, {
    aliases: ["Enseignants", "Enseignant", "Professeurs", "Référence enseignant"],
  }),
  heures: column("Heures", heures, { aliases: ["Heures par semaine", "Horaire"] }),
};

export const groupesLayout = {
  ...MODELE,
  code: "tableur.groupes",
  names: ["code"],
  columns,
} satisfies Layout<"modele">;

/** One group of the template, and what is taught to it. A key is absent when the file has no such column, `null` when the cell is empty. */
export type TableurGroupe = RowOf<typeof columns>;
