import { date } from "../../codes/dates.ts";
import { ine } from "../../codes/ine.ts";
import { ouiNon, texte } from "../../kernel/codec.ts";
import { columnsOf, type Layout, type RowOf } from "../../kernel/columns.ts";
import { identifiantClasse, niveau, sexe } from "../valeurs.ts";

/** BE1D (2012–2016), ONDE 2017, ONDE since October 2018 (onde.md §4.1). */
export const VARIANTES_ELEVES = ["be1d", "onde-2017", "onde-2018"] as const;
export type VarianteEleves = (typeof VARIANTES_ELEVES)[number];

const column = columnsOf(VARIANTES_ELEVES);
/** A header that only the two ONDE variants have, or that BE1D spells its own way. */
const onde = (header: string, be1d?: string) => ({
  ...(be1d === undefined ? {} : { be1d }),
  "onde-2017": header,
  "onde-2018": header,
});

const columns = {
  nom: column(onde("Nom élève", "Nom Elève"), texte, { need: "valeur", aliases: ["Nom de l'élève", "Nom"] }),
  nomUsage: column(onde("Nom d'usage élève", "Nom d'usage Elève"), texte),
  prenom: column(onde("Prénom élève", "Prénom Elève"), texte, { need: "valeur", aliases: ["Prénom"] }),
  dateNaissance: column("Date naissance", date, { need: "attendue", aliases: ["Date de naissance", "Né(e) le"] }),
  sexe: column("Sexe", sexe, { need: "attendue" }),
  ine: column(onde("INE"), ine, { need: "attendue" }),
  adresse1: column("Adresse1", texte),
  cp1: column("Cp1", texte),
  commune1: column("Commune1", texte),
  pays1: column("Pays1", texte),
  adresse2: column("Adresse2", texte),
  cp2: column("Cp2", texte),
  commune2: column("Commune2", texte),
  pays2: column("Pays2", texte),
  // The leading space is ONDE's own: exact readers need it (onde.md §4.1).
  cycle: column(" Cycle", texte),
  niveau: column("Niveau", niveau, { need: "attendue" }),
  libelleClasse: column(onde("Libellé classe", "Classe"), texte, {
    need: "colonne",
    aliases: ["Classe ou regroupement"],
  }),
  identifiantClasse: column(onde("Identifiant classe"), identifiantClasse, { need: "attendue" }),
  attestationFournie: column("Attestation fournie", ouiNon),
  autorisationAssociations: column(onde("Autorisation associations", "Autorisations associations"), ouiNon),
  autorisationPhoto: column(onde("Autorisation photo", "Autorisations photos"), ouiNon, {
    aliases: ["Autorisation photos", "Autorisations photo"],
  }),
  decisionPassage: column("Décision de passage", texte),
  regroupements: column({ "onde-2018": "Regroupement(s)" }, texte, { aliases: ["Regroupement"] }),
  dispositifs: column({ "onde-2018": "Dispositif(s)" }, texte, { aliases: ["Dispositif"] }),
};

export const elevesLayout = {
  code: "onde.eleves",
  application: "ONDE",
  variants: VARIANTES_ELEVES,
  names: ["nom", "prenom"],
  columns,
} satisfies Layout<VarianteEleves>;

/** One pupil as the élèves file writes him. A key is absent when the file has no such column, `null` when the cell is empty. */
export type OndeEleve = RowOf<typeof columns>;
