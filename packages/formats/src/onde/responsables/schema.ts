import { date } from "../../codes/dates.ts";
import { texte } from "../../kernel/codec.ts";
import { columnsOf, type Layout, type RowOf } from "../../kernel/columns.ts";
import { civilite } from "../valeurs.ts";

/** BE1D (2012–2014, `Numéro de poste`), 2015–2018 (`enfant`), since October 2018 (`élève`), since autumn 2021 (onde.md §5). */
export const VARIANTES_RESPONSABLES = ["be1d", "onde-2017", "onde-2018", "onde-2021"] as const;
export type VarianteResponsables = (typeof VARIANTES_RESPONSABLES)[number];

const column = columnsOf(VARIANTES_RESPONSABLES);
/** `enfant` until October 2018, `élève` since. */
const enfant = (avant: string, depuis: string) => ({
  be1d: avant,
  "onde-2017": avant,
  "onde-2018": depuis,
  "onde-2021": depuis,
});

const columns = {
  civilite: column("Civilité Responsable", civilite),
  nomUsage: column("Nom usage responsable", texte, { aliases: ["Nom d'usage responsable"] }),
  nom: column("Nom responsable", texte, { need: "valeur", aliases: ["Nom de famille responsable"] }),
  prenom: column("Prénom responsable", texte, { need: "valeur" }),
  adresse: column("Adresse responsable", texte),
  cp: column("CP responsable", texte, { aliases: ["Code postal responsable", "Code postal"] }),
  commune: column("Commune responsable", texte),
  pays: column("Pays", texte, { aliases: ["Pays responsable"] }),
  courriel: column("Courriel", texte, { aliases: ["Courriel responsable"] }),
  telephoneDomicile: column("Téléphone domicile", texte),
  telephoneTravail: column("Téléphone travail", texte),
  numeroPoste: column({ be1d: "Numéro de poste" }, texte),
  telephonePortable: column("Téléphone portable", texte),
  // Where ONDE puts these two is not known: readers find them by name (onde.md §5.3).
  communicationAdresses: column({ "onde-2021": "Communication adresses" }, texte),
  pcs: column({ "onde-2021": "PCS" }, texte),
};

const enfantColumns = {
  nomUsage: column(enfant("Nom d'usage enfant", "Nom d'usage élève"), texte),
  nom: column(enfant("Nom de famille enfant", "Nom de famille élève"), texte, {
    need: "colonne",
    aliases: ["Nom de l'élève"],
  }),
  prenom: column(enfant("Prénom enfant", "Prénom élève"), texte, { need: "attendue", aliases: ["Prénom de l'élève"] }),
  classe: column(enfant("Classes enfants", "Classes élèves"), texte, { aliases: ["Classes de l'élève"] }),
  dateNaissance: column({ "onde-2021": "Date de naissance élève" }, date, { aliases: ["Date de naissance enfant"] }),
};

export const responsablesLayout = {
  code: "onde.responsables",
  application: "ONDE",
  variants: VARIANTES_RESPONSABLES,
  names: ["nom", "prenom"],
  columns,
  group: { key: "enfants", columns: enfantColumns },
} satisfies Layout<VarianteResponsables>;

/** One child as a responsable's row names it: no identifier, no link, no rank (onde.md §5). */
export type OndeEnfant = RowOf<typeof enfantColumns>;

/** One responsable as the responsables file writes him, with the children in the order of the row. */
export type OndeResponsable = RowOf<typeof columns> & { readonly enfants: readonly OndeEnfant[] };
