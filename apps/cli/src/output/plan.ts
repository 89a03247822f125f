import type { Reste } from "@navette/base";
import {
  type Counts,
  type Decisions,
  type EleveChange,
  type FicheChange,
  GENRE_WORDS,
  GENRES,
  indicesInWords,
  motifInWords,
  type Plan,
} from "@navette/reconcile";
import type { Style } from "./style.ts";
import { table } from "./table.ts";
import { paragraph, printable } from "./text.ts";
import { compte, listed, nombre } from "./words.ts";

export interface PlanTextOptions {
  readonly style: Style;
  readonly columns: number;
  /** Names shown of each group; the others are counted. */
  readonly limit: number;
}

/** "présentes + ajoutées − retirées = résultantes", for the classes, the pupils, and all the rest that is not empty. */
export function equationText({ classes, eleves, registre }: Counts, { style, columns }: PlanTextOptions): string {
  const titles = ["", "Présents", "+ ajoutés", "+ revenus", "− retirés", "= résultants", "dont modifiés"];
  const rows = [
    rowOf("Classes", {
      presents: classes.presentes,
      ajouter: classes.ajoutees,
      retirer: classes.retirees,
      resultants: classes.resultantes,
      modifier: classes.modifiees,
    }),
    rowOf("Élèves", { ...eleves, retablir: eleves.reactiver, retirer: eleves.desactiver }),
    ...GENRES.filter((genre) => registre[genre].presents + registre[genre].resultants > 0).map((genre) =>
      rowOf(GENRE_WORDS[genre], registre[genre]),
    ),
  ];
  const head = titles.map((title, index) => ({ title, isNumber: index > 0 }));
  return table(head, rows, { columns, margin: "  ", head: style.faint });
}

type Figures = Pick<Counts["registre"]["service"], "presents" | "ajouter" | "retirer" | "resultants" | "modifier"> & {
  readonly retablir?: number;
};

function rowOf(title: string, { presents, ajouter, retablir = 0, retirer, resultants, modifier }: Figures): string[] {
  return [title, ...[presents, ajouter, retablir, retirer, resultants, modifier].map(nombre)];
}

/** What waits for a person: a row of pupils, or somebody else the file describes. */
export type Arbitrage =
  | Extract<EleveChange, { kind: "eleve.arbitrer" }>
  | Extract<FicheChange, { kind: "fiche.arbitrer" }>;

export function arbitragesOf({ changes }: Plan, decisions: Decisions): readonly Arbitrage[] {
  return changes.filter(
    (change): change is Arbitrage =>
      (change.kind === "eleve.arbitrer" || change.kind === "fiche.arbitrer") &&
      (decisions[change.id] ?? change.defaut) === null,
  );
}

/** Who waits to be told apart, why, and who he may be. */
export function arbitragesText(arbitrages: readonly Arbitrage[], options: PlanTextOptions): string {
  const { limit } = options;
  const shown = arbitrages.slice(0, limit).map((each) => arbitrageText(each, options));
  const others = arbitrages.length - shown.length;
  return [
    ...shown,
    ...(others > 0 ? [`  … et ${nombre(others)} ${others > 1 ? "autres" : "autre"} (--tout les montre)`] : []),
  ].join("\n");
}

function arbitrageText(change: Arbitrage, { style, columns }: PlanTextOptions): string {
  const { titre, motif, suggestions } = change.kind === "eleve.arbitrer" ? eleveLines(change) : ficheLines(change);
  return [
    `  ${style.strong(printable(change.sujet))}, ${titre}`,
    paragraph(motif, { margin: "    ", columns }),
    ...suggestions.map((text) => paragraph(printable(text), { margin: "      ", first: "    • ", columns })),
  ].join("\n");
}

function eleveLines({ eleve, motif, suggestions }: Extract<Arbitrage, { kind: "eleve.arbitrer" }>) {
  return {
    titre: `ligne\u00a0${eleve.line}`,
    motif: motifInWords(motif),
    suggestions: suggestions.map(({ sujet, classe, ancien, indices }) => {
      const place = [sujet, classe, ancien ? "ancien élève" : null].filter(Boolean).join(", ");
      return `${place} : ${indicesInWords(indices)}`;
    }),
  };
}

function ficheLines({ genre, suggestions }: Extract<Arbitrage, { kind: "fiche.arbitrer" }>) {
  return {
    titre: GENRE_WORDS[genre].toLocaleLowerCase("fr"),
    motif: "Ressemble à une personne déjà connue, sans le prouver.",
    suggestions: suggestions.map(({ sujet }) => sujet),
  };
}

const RESTES: Readonly<Record<Reste["code"], readonly [string, string]>> = {
  "eleves-sans-ine": ["élève sans INE", "élèves sans INE"],
  "eleves-sans-classe": ["élève sans classe", "élèves sans classe"],
  "eleves-sans-niveau": ["élève sans niveau", "élèves sans niveau"],
  "eleves-sans-mef": ["élève sans formation (MEF)", "élèves sans formation (MEF)"],
  "eleves-sans-responsable": ["élève sans aucun responsable", "élèves sans aucun responsable"],
  "responsables-a-preciser": [
    "élève dont le responsable légal n’est pas précisé",
    "élèves dont le responsable légal n’est pas précisé",
  ],
  "divisions-sans-professeur-principal": ["division sans professeur principal", "divisions sans professeur principal"],
  "services-sans-enseignant": ["service sans enseignant", "services sans enseignant"],
  "classes-sans-enseignant": ["classe sans enseignant", "classes sans enseignant"],
  "classes-sans-periodes": ["classe sans périodes", "classes sans périodes"],
};

/** What the school still has to do by hand. */
export function restesText(restes: readonly Reste[], { columns, limit }: PlanTextOptions): string {
  return restes
    .map(({ code, nombre: total, exemples }) => {
      const names = exemples.length === 0 ? "" : ` : ${listed(exemples, limit, total)}`;
      return paragraph(printable(`${compte(total, RESTES[code])}${names}`), { margin: "    ", first: "  • ", columns });
    })
    .join("\n");
}
