import type { LigneJournal, Sujet } from "@navette/server/api";
import { nomPrenom } from "../personnes/words.ts";

/** A line as the pages show it; its subject is left out where the page itself is about it. */
export type Ligne = LigneJournal & { readonly sujet?: Sujet };

/** The lines of one act: a paste of 27 cells, an import. Never empty, newest first. */
export type Groupe = readonly [Ligne, ...Ligne[]];

/** Joins the lines that follow one another and were written by one act: same author, same action, same second. */
export function groupesDe(lignes: readonly Ligne[]): readonly Groupe[] {
  const groupes: [Ligne, ...Ligne[]][] = [];
  for (const ligne of lignes) {
    const last = groupes.at(-1);
    if (last && isSameActe(last[0], ligne)) last.push(ligne);
    else groupes.push([ligne]);
  }
  return groupes;
}

function isSameActe(a: Ligne, b: Ligne): boolean {
  const keyOf = ({ compteId, auteur, action, importId, le }: Ligne) =>
    JSON.stringify([compteId, auteur, action, importId, le.slice(0, "2026-01-01T00:00:00".length)]);
  return keyOf(a) === keyOf(b);
}

const ACTES_D_IMPORT: ReadonlySet<string> = new Set(["import.appliquer", "import.annuler"]);

/** What an act of an import wrote, which the journal does not list with it: all that bears its instant. */
export function detailsDe({ action, importId, le }: Ligne) {
  if (importId === null || !ACTES_D_IMPORT.has(action)) return undefined;
  const next = new Date(new Date(le).getTime() + 1).toISOString();
  return { importId, depuis: le, jusque: next };
}

/** Whom and what a line bears on, from the nearest to the widest: the pupil, the class, the period. */
export function sujetsDe({ sujet }: Ligne): readonly string[] {
  const { eleve, classe, periode } = sujet ?? {};
  const periodeDite = periode && periode.libelle.charAt(0).toLocaleLowerCase("fr") + periode.libelle.slice(1);
  return [eleve && nomPrenom(eleve), classe?.libelle, periodeDite].filter(
    (part) => part !== undefined && part !== null,
  );
}

/** What every line of a group bears on. */
export function sujetsCommuns([first, ...others]: Groupe): readonly string[] {
  return sujetsDe(first).filter((part) => others.every((ligne) => sujetsDe(ligne).includes(part)));
}
