import type { ImportVu } from "@navette/base";
import { MOTIFS_SORTIE, writeCsv } from "@navette/formats";
import { GROUPE_WORDS, motifInWords, type Settled, settle } from "@navette/reconcile";
import type { Changement } from "./changements-schemas.ts";
import { presentChange, vueOf } from "./present-change.ts";
import { objetOf } from "./rubriques.ts";
import { NATURES, OBJETS } from "./words.ts";

const ENTETE = [
  "Objet",
  "Nom",
  "Classe",
  "Groupe",
  "Nature",
  "Champ",
  "Avant",
  "Après",
  "Reconnu par",
  "Résultat",
  "Raison",
];

const BOM = "\uFEFF";

/** Every change of an import and what became of it, one line a field, for a spreadsheet: no cell runs as a formula. */
export function writeRapport(found: ImportVu): string {
  const vue = vueOf(found.plan);
  const gardes = new Set((found.gardees ?? []).map(({ operation }) => operation.changeId));
  const lines = settle(found.plan, found.decisions).flatMap((settled) => {
    const changement = presentChange(settled, vue);
    const common = (champ: readonly string[]) => [
      OBJETS[objetOf(settled.change)],
      changement.sujet,
      changement.classe ?? "",
      GROUPE_WORDS[settled.change.groupe],
      NATURES[settled.change.kind],
      ...champ,
      changement.preuve ?? "",
      resultat(settled, found, gardes),
      raison(settled, changement),
    ];
    return valuesOf(changement).map(common);
  });
  return (
    BOM +
    writeCsv([ENTETE, ...lines, ...anciensOf(found)], {
      separator: ";",
      quoting: "non-vides",
      eol: "\r\n",
      sansFormule: true,
    })
  );
}

/** The responsables whom no change names: they answer for nobody any more once their children left. */
function anciensOf({ bilan, etat }: ImportVu): string[][] {
  const anciens = etat === "applique" ? (bilan?.anciens ?? []) : [];
  return anciens.map(({ nom, civilite }) => {
    const ancien = civilite === "MME" ? "ancienne" : "ancien";
    const raison = "Ses enfants ont quitté l’établissement";
    return [OBJETS.responsable, nom, "", "Départs", `Devient ${ancien}`, "", "", "", "", "Suit le départ", raison];
  });
}

/** A report goes round: what nobody should learn from a list stays on the page of the pupil (siecle.md §5.11). */
function discreet(valeur: string): string {
  return valeur === MOTIFS_SORTIE.get("43") ? "Non précisé ici" : valeur;
}

/** Field, before, after; one empty line when nothing is compared. */
function valuesOf({ champs, details }: Changement): string[][] {
  const values = [
    ...champs.map(({ libelle, avant, apres }) => [libelle, discreet(avant ?? ""), discreet(apres ?? "")]),
    ...details.map(({ libelle, valeur }) => [libelle, "", discreet(valeur)]),
  ];
  return values.length > 0 ? values : [["", "", ""]];
}

function resultat({ change, decision, suit }: Settled, { etat }: ImportVu, gardes: ReadonlySet<string>): string {
  if (change.groupe === "inchange") return "Inchangé";
  if (decision === null) return "À arbitrer";
  if (decision.choix === "ignorer" || suit !== undefined) return "Laissé de côté";
  if (etat === "applique") return "Appliqué";
  if (etat === "annule")
    return gardes.has(change.id) ? "Appliqué, gardé en partie à l’annulation" : "Appliqué, puis annulé";
  return etat === "abandonne" ? "Abandonné" : "À appliquer";
}

function raison({ change }: Settled, { retenue, suit }: Changement): string {
  return change.kind === "eleve.arbitrer" ? motifInWords(change.motif) : (suit ?? retenue ?? "");
}
