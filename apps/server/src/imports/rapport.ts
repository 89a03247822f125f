import type { ImportVu } from "@navette/base";
import { accorde, MOTIFS_SORTIE, writeCsv } from "@navette/formats";
import {
  type Change,
  GROUPE_WORDS,
  gardesDe,
  isEffective,
  motifInWords,
  type Plan,
  retenueInWords,
  type Settled,
  settle,
  standing,
} from "@navette/reconcile";
import type { Changement } from "./changements-schemas.ts";
import { presentChange, vueOf } from "./present-change.ts";
import { objetOf } from "./rubriques.ts";
import { NATURES, OBJETS } from "./words.ts";

/** One field of a change and what became of it; texts are empty where there is nothing to say. */
export interface LigneDuRapport {
  readonly change: Change;
  readonly sujet: string;
  readonly classe: string;
  readonly champ: string;
  readonly avant: string;
  readonly apres: string;
  readonly preuve: string;
  /** Whether it is written, or would be with the decisions taken so far. */
  readonly ecrit: boolean;
  readonly resultat: string;
  readonly raison: string;
}

/** Every change of an import, one line a field. */
export function lignesDuRapport(found: ImportVu): LigneDuRapport[] {
  const { plan, decisions } = found;
  const vue = vueOf(plan);
  const gardes = new Set((found.gardees ?? []).map(({ operation }) => operation.changeId));
  return standing(settle(plan, decisions)).flatMap((settled) => {
    const changement = presentChange(settled, vue);
    const { sujet, classe, preuve } = changement;
    return valuesOf(changement).map(([champ, avant, apres]) => ({
      change: settled.change,
      sujet,
      classe: classe ?? "",
      champ,
      avant,
      apres,
      preuve: preuve ?? "",
      ecrit: isEffective(settled),
      resultat: resultat(settled, found, gardes),
      raison: raison(settled, changement, plan),
    }));
  });
}

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

/** The report for a spreadsheet: no cell runs as a formula. */
export function writeRapport(found: ImportVu): string {
  const lines = lignesDuRapport(found).map(
    ({ change, sujet, classe, champ, avant, apres, preuve, resultat, raison }) => [
      OBJETS[objetOf(change)],
      sujet,
      classe,
      GROUPE_WORDS[change.groupe],
      NATURES[change.kind],
      champ,
      avant,
      apres,
      preuve,
      resultat,
      raison,
    ],
  );
  const form = { separator: ";", quoting: "non-vides", eol: "\r\n", sansFormule: true } as const;
  return BOM + writeCsv([ENTETE, ...lines, ...anciensOf(found)], form);
}

/** The responsables whom no change names: they answer for nobody any more once their children left. */
function anciensOf({ bilan, etat }: ImportVu): string[][] {
  const anciens = etat === "applique" ? (bilan?.anciens ?? []) : [];
  return anciens.map(({ nom, civilite }) => {
    const ancien = accorde(civilite, "ancien", "ancienne");
    const raison = "Ses enfants ont quitté l’établissement";
    return [OBJETS.responsable, nom, "", "Départs", `Devient ${ancien}`, "", "", "", "", "Suit le départ", raison];
  });
}

/** A report goes round: what nobody should learn from a list stays on the page of the pupil (siecle.md §5.11). */
function discreet(valeur: string): string {
  return valeur === MOTIFS_SORTIE.get("43") ? "Non précisé ici" : valeur;
}

type Valeurs = readonly [champ: string, avant: string, apres: string];

/** Field, before, after; one empty line when nothing is compared. */
function valuesOf({ champs, details }: Changement): Valeurs[] {
  const values = [
    ...champs.map(({ libelle, avant, apres }): Valeurs => [libelle, discreet(avant ?? ""), discreet(apres ?? "")]),
    ...details.map(({ libelle, valeur }): Valeurs => [libelle, "", discreet(valeur)]),
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

/** Why nothing is written, or why it was not by itself: all that makes a file doubtful, not only what was looked at first. */
function raison(settled: Settled, { suit }: Changement, { gardes }: Plan): string {
  const { change } = settled;
  if (change.kind === "eleve.arbitrer") return motifInWords(change.motif);
  if (suit !== null) return suit;
  const { retenue } = change;
  if (retenue?.kind !== "garde") return retenue ? retenueInWords(retenue, gardes) : "";
  const held = isEffective(settled) ? [] : gardesDe(change, gardes);
  return held.map(({ message }) => message).join(" ");
}
