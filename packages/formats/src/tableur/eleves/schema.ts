import { ine } from "../../codes/ine.ts";
import { texte } from "../../kernel/codec.ts";
import { columnsOf, type Layout, type RowOf } from "../../kernel/columns.ts";
import { MODELE, VARIANTE } from "../tableur.ts";
import { codes, courriel, jour, reference, sexe } from "../valeurs.ts";

const column = columnsOf(VARIANTE);

const columns = {
  reference: column("Référence élève", reference, {
    need: "attendue",
    aliases: ["Référence de l'élève", "Matricule élève", "Numéro élève", "N° élève", "Identifiant élève"],
  }),
  nom: column("Nom", texte, { need: "valeur", aliases: ["Nom de famille", "Nom élève", "Nom de l'élève"] }),
  nomUsage: column("Nom d'usage", texte, { aliases: ["Nom d'usage élève"] }),
  prenom: column("Prénom", texte, { need: "valeur", aliases: ["Prénom élève", "Prénom de l'élève"] }),
  sexe: column("Sexe", sexe, { aliases: ["Genre", "Sexe élève"] }),
  dateNaissance: column("Date de naissance", jour, {
    need: "attendue",
    aliases: ["Date naissance", "Né(e) le", "Né le", "Naissance"],
  }),
  classe: column("Classe", texte, { need: "colonne", aliases: ["Division", "Libellé classe", "Classe élève"] }),
  niveau: column("Niveau", texte, { aliases: ["Niveau scolaire"] }),
  groupes: column("Groupes", codes, { aliases: ["Groupe", "Groupe(s)"] }),
  ine: column("INE", ine, { aliases: ["Identifiant national élève", "Numéro INE"] }),
  mef: column("MEF", reference, { aliases: ["Code MEF", "Formation"] }),
  regime: column("Régime", texte, { aliases: ["Code régime"] }),
  dateEntree: column("Date d'entrée", jour, { aliases: ["Date entrée", "Entrée"] }),
  dateSortie: column("Date de sortie", jour, { aliases: ["Date sortie", "Sortie"] }),
  courriel: column("Courriel", courriel, { aliases: ["Adresse électronique", "E-mail", "Email", "Mail", "Mél"] }),
  telephone: column("Téléphone", texte, { aliases: ["Tél", "Tél.", "Téléphone portable"] }),
  adresse: column("Adresse", texte, { aliases: ["Rue", "Adresse postale"] }),
  codePostal: column("Code postal", texte, { aliases: ["CP"] }),
  commune: column("Commune", texte, { aliases: ["Ville", "Localité"] }),
  pays: column("Pays", texte),
};

export const elevesLayout = {
  ...MODELE,
  code: "tableur.eleves",
  names: ["nom", "prenom"],
  columns,
} satisfies Layout<"modele">;

/** One pupil of the template. A key is absent when the file has no such column, `null` when the cell is empty. */
export type TableurEleve = RowOf<typeof columns>;
