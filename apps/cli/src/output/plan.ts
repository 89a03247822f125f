import type { Reste } from "@navette/base";
import {
  type Counts,
  type Decisions,
  type EleveChange,
  type FicheChange,
  GENRE_WORDS,
  GENRES,
  indicesInWords,
  isEffective,
  motifInWords,
  type Plan,
  type Settled,
  settle,
  standing,
} from "@navette/reconcile";
import { titreOf } from "@navette/server";
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

/**
 * The changes by kind, under the titles the browser gives them, with some names; the rows to arbitrate stand apart. Once
 * `applique`, those that were written are named, and the others counted.
 */
export function groupesText(
  plan: Plan,
  { decisions, applique }: { readonly decisions: Decisions; readonly applique: boolean },
  options: PlanTextOptions,
): string {
  return groupesOf(standing(settle(plan, decisions)))
    .map((groupe) => (applique ? ecritText(groupe, options) : proposeText(groupe, options)))
    .join("\n");
}

interface GroupeTitre {
  readonly titre: string;
  readonly rang: number;
  readonly changes: readonly Settled[];
}

function groupesOf(settled: readonly Settled[]): readonly GroupeTitre[] {
  const groupes = new Map<number, { titre: string; rang: number; changes: Settled[] }>();
  for (const each of settled) {
    const found = each.change.groupe === "inchange" ? undefined : titreOf(each.change);
    if (!found) continue;
    const groupe = groupes.get(found.rang) ?? { ...found, changes: [] };
    groupe.changes.push(each);
    groupes.set(found.rang, groupe);
  }
  return [...groupes.values()].toSorted((one, other) => one.rang - other.rang);
}

function proposeText(groupe: GroupeTitre, options: PlanTextOptions): string {
  const { changes } = groupe;
  const held = changes.filter(({ decision }) => decision?.choix === "ignorer").length;
  const notes = [
    ...(held === 0 ? [] : [`${nombre(held)} à accepter vous-même`]),
    ...suivent(changes, [
      "attend un changement qui ne sera pas écrit",
      "attendent un changement qui ne sera pas écrit",
    ]),
  ];
  return groupeText(groupe, { changes, notes }, options);
}

function ecritText(groupe: GroupeTitre, options: PlanTextOptions): string {
  const written = groupe.changes.filter(isEffective);
  const left = groupe.changes.filter((each) => !isEffective(each) && each.suit === undefined).length;
  const notes = [
    ...(left === 0 ? [] : [compte(left, ["laissé de côté", "laissés de côté"])]),
    ...suivent(groupe.changes, ["dépend de ce qui n’a pas été écrit", "dépendent de ce qui n’a pas été écrit"]),
  ];
  return groupeText(groupe, { changes: written, notes }, options);
}

function suivent(changes: readonly Settled[], mots: readonly [string, string]): string[] {
  const nombre = changes.filter(({ suit }) => suit !== undefined).length;
  return nombre === 0 ? [] : [compte(nombre, mots)];
}

function groupeText(
  { titre }: GroupeTitre,
  { changes, notes }: { readonly changes: readonly Settled[]; readonly notes: readonly string[] },
  { style, columns, limit }: PlanTextOptions,
): string {
  const beside = notes.length === 0 ? "" : style.doubtful(` (${notes.join(", ")})`);
  const head = `  ${style.strong(titre)} : ${nombre(changes.length)}${beside}`;
  if (changes.length === 0) return head;
  return `${head}\n${paragraph(namesOf(changes, limit), { margin: "    ", columns })}`;
}

const { compare } = new Intl.Collator("fr", { numeric: true });

function namesOf(changes: readonly Settled[], limit: number): string {
  const names = changes.map(({ change: { sujet } }) => printable(sujet).replaceAll(" ", "\u00a0")).toSorted(compare);
  return listed(names, limit);
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
