import type { BilanImport, EtablissementListe } from "@navette/base";
import type { Diagnostic } from "@navette/formats";
import { attenteOf, type Decisions, enAttenteInWords, equation, type Plan } from "@navette/reconcile";
import { columnsOf, type Terminal } from "../terminal.ts";
import { type DiagnosticsOptions, diagnosticsText } from "./diagnostics.ts";
import { gardesText, retenusText } from "./gardes.ts";
import { groupesText } from "./groupes.ts";
import { shownOf } from "./limit.ts";
import { arbitragesOf, arbitragesText, equationText, restesText } from "./plan.ts";
import { styleFor } from "./style.ts";
import { paragraph, printable } from "./text.ts";
import { anneeScolaire, compte } from "./words.ts";

/** What an import is to the person who asked for it. */
export interface ImportAnswer {
  readonly ecole: EtablissementListe;
  /** `null` unless it was applied: a plan that is only shown is not kept. */
  readonly importId: string | null;
  readonly plan: Plan;
  /** What was decided of it beforehand. */
  readonly decisions: Decisions;
  /** `a-jour`: nothing new in the files. `en-attente`: asked to apply, and every change is held or waits for a person. */
  readonly issue: "apercu" | "applique" | "a-jour" | "en-attente";
  /** `null` unless it was applied. */
  readonly bilan: BilanImport | null;
  readonly diagnostics: readonly Diagnostic[];
}

interface Asked {
  readonly tout?: boolean;
}

/** The plan, or the report once it is applied, then what to do next. */
export function importText(terminal: Terminal, answer: ImportAnswer, asked: Asked): string {
  const { ecole, plan } = answer;
  const { strong } = styleFor(terminal);
  return [
    `${strong(printable(ecole.nom))} (${ecole.uai}), année ${anneeScolaire(plan.annee)}`,
    ...planTexts(terminal, answer, asked),
    nextText(answer),
  ].join("\n\n");
}

/** What the files say first, the numbers next, then what remains to do. */
export function planTexts(
  terminal: Terminal,
  answer: Pick<ImportAnswer, "plan" | "decisions" | "issue" | "bilan" | "diagnostics">,
  asked: Asked,
): readonly string[] {
  const { plan, decisions, issue, bilan, diagnostics } = answer;
  const options = textOptions(terminal, asked);
  const { strong } = options.style;
  const arbitrages = arbitragesOf(plan, decisions);
  const groupes = groupesText(plan, { decisions, applique: bilan !== null }, options);
  const sections: readonly (readonly [string, string])[] = [
    ["Lecture des fichiers", readingText(diagnostics, options)],
    [
      bilan ? "Ce qui a été appliqué" : "Ce que l’import changerait",
      equationText(bilan?.counts ?? equation(plan, decisions), options),
    ],
    issue === "applique" || issue === "en-attente"
      ? ["Retenu, et non appliqué", retenusText(plan, decisions, options)]
      : ["Garde-fous", gardesText(plan, options)],
    ["En attente", attenteText(plan, options)],
    ["Changements", groupes.ecrits],
    [bilan ? "Laissé de côté, et non écrit" : "Ne sera pas écrit", groupes.laisses],
    [compte(arbitrages.length, ["ligne à arbitrer", "lignes à arbitrer"]), arbitragesText(arbitrages, options)],
    ["Reste à faire", restesText(bilan?.restes ?? [], options)],
  ];
  return sections.filter(([, text]) => text !== "").map(([title, text]) => `${strong(title)}\n${text}`);
}

function attenteText(plan: Plan, { columns, style }: DiagnosticsOptions): string {
  const words = enAttenteInWords(plan);
  return words === null ? "" : paragraph(words, { margin: "    ", first: `  ${style.doubtful("!")} `, columns });
}

/** What is lost on the way, file by file; what is only good to know is counted. */
function readingText(diagnostics: readonly Diagnostic[], options: DiagnosticsOptions): string {
  const serious = diagnostics.filter(({ level }) => level !== "information");
  const others = diagnostics.length - serious.length;
  const known =
    others === 0 ? [] : [`  ${compte(others, ["information", "informations"])} de plus : navette check les donne.`];
  return [...byFile(serious, options), ...known].join("\n\n");
}

function byFile(diagnostics: readonly Diagnostic[], options: DiagnosticsOptions): readonly string[] {
  const files = [...new Set(diagnostics.map(({ where }) => where.file ?? ""))];
  return files.map((file) => {
    const own = diagnostics.filter(({ where }) => (where.file ?? "") === file);
    return `${options.style.strong(`  ${printable(file)}`)}\n${diagnosticsText(own, options)}`;
  });
}

/** Why nothing could be read of the files. */
export function refusedText(terminal: Terminal, diagnostics: readonly Diagnostic[], asked: Asked): string {
  return `${byFile(diagnostics, textOptions(terminal, asked)).join("\n\n")}\n\nAucun de ces fichiers ne peut être importé : rien n’a été changé.`;
}

function textOptions(terminal: Terminal, asked: Asked): DiagnosticsOptions {
  return { style: styleFor(terminal), columns: columnsOf(terminal), limit: shownOf(asked) };
}

function nextText({ importId, plan, decisions, issue, bilan }: ImportAnswer): string {
  if (issue === "a-jour") return "À jour : ces fichiers ne disent rien que Navette ne sache déjà. Rien n’a été changé.";
  if (!bilan && plan.changes.every(({ groupe }) => groupe === "inchange")) return "Rien n’a été changé.";
  if (!bilan && attenteOf(plan, decisions).aAppliquer === 0) {
    return "Rien n’a été changé : tout ce que ces fichiers changeraient est retenu, ou attend une décision.\nPour décider : --decisions (voyez navette import --help), ou navette serve, page Imports.";
  }
  if (!bilan) {
    return "Rien n’a été changé. Pour appliquer : la même commande avec --apply.\nPour choisir élève par élève : --decisions (voyez navette import --help), ou navette serve, page Imports.";
  }
  const waiting =
    bilan.enAttente === 0
      ? []
      : [
          `${compte(bilan.enAttente, ["ligne n’a pas été touchée", "lignes n’ont pas été touchées"])} : pour les trancher, --decisions (voyez navette import --help), ou le navigateur (navette serve).`,
        ];
  return [
    `Appliqué : ${compte(bilan.appliques, ["changement écrit", "changements écrits"])}.`,
    ...waiting,
    `Pour revenir en arrière, dans les 30 jours : navette undo ${importId}`,
  ].join("\n");
}
