import { annulableJusque, type EtablissementListe, heureLocale, type ImportVu } from "@navette/base";
import { dateFrancaise } from "@navette/formats/codes/dates";
import { presentGardees, type rapportImprime } from "@navette/server";
import { columnsOf, type Terminal } from "../terminal.ts";
import { gardeesText } from "./gardees.ts";
import { type ImportAnswer, planTexts } from "./import.ts";
import { styleFor } from "./style.ts";
import { paragraph, printable } from "./text.ts";

/** One import, and what was made of it. */
interface Rapporte {
  readonly found: ImportVu;
  readonly ecole: EtablissementListe;
  readonly imprime: ReturnType<typeof rapportImprime>;
  /** The files that were written. */
  readonly ecrits: readonly string[];
}

const LABEL_COLUMNS = 24;

const ISSUES: Readonly<Record<ImportVu["etat"], ImportAnswer["issue"]>> = {
  analyse: "apercu",
  echoue: "apercu",
  abandonne: "apercu",
  applique: "applique",
  annule: "applique",
  "a-jour": "a-jour",
};

/** The report of an import: when, by whom, of which files, then what became of it. */
export function rapportText(
  terminal: Terminal,
  { found, ecole, imprime, ecrits }: Rapporte,
  asked: { readonly tout?: boolean },
): string {
  const { strong, faint } = styleFor(terminal);
  const margin = " ".repeat(LABEL_COLUMNS + 2);
  const faits = imprime.faits.map(([quoi, valeur]) =>
    paragraph(printable(valeur), {
      margin,
      first: `  ${faint(quoi.padEnd(LABEL_COLUMNS))}`,
      columns: columnsOf(terminal),
    }),
  );
  const { plan, gardees } = found;
  return [
    `${strong(imprime.titre)}, ${printable(ecole.nom)} (${ecole.uai})`,
    faits.join("\n"),
    ...planTexts(terminal, { ...found, issue: ISSUES[found.etat] }, asked),
    ...(gardees && gardees.length > 0 ? [gardeesText(terminal, presentGardees(gardees, plan), asked)] : []),
    ...ecrits.map((path) => `Écrit : ${printable(path)}`),
    ...undoTexts(found),
  ].join("\n\n");
}

function undoTexts({ id, etat, appliqueLe }: ImportVu): string[] {
  const limite = etat === "applique" ? annulableJusque({ appliqueLe }) : null;
  return limite === null
    ? []
    : [`Pour l’annuler, jusqu’au ${dateFrancaise(heureLocale(new Date(limite)))} : navette undo ${id}`];
}
