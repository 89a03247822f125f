import type { ContentEleve, Sexe } from "@navette/formats";
import { canonical, digest } from "../canonical.ts";
import { type Cle, type CleScolaire, SOURCES } from "../memoire.ts";
import type { BaseEleve } from "../snapshot.ts";
import { fold, joined } from "./fold.ts";

/** What is compared of a person, on both sides alike. */
export interface Personne {
  /** Folded, nom de famille first, then nom d'usage; never empty texts. */
  readonly noms: readonly string[];
  readonly prenom: string;
  readonly naissance: string | null;
  /** Corrected here by hand: that the file says otherwise proves nothing. */
  readonly naissanceCorrigee: boolean;
  readonly sexe: Sexe | null;
  /** All that were ever known, the history included. */
  readonly identifiants: readonly Cle[];
  /** The class of the base, this year's; the classes of the file are translated. */
  readonly classeId: string | null;
}

/** A row of the file. */
export interface Entrant {
  /** Of its content, so that it depends on no order; without personal data in clear. */
  readonly id: string;
  readonly signature: string;
  readonly row: ContentEleve;
  readonly personne: Personne;
}

/** A pupil of the base, actif or ancien. */
export interface Connu {
  readonly eleve: BaseEleve;
  readonly personne: Personne;
}

/** The identifiers a row carries. */
export function identifiantsOf({ ine, siecleEleveId, elenoet, reference }: ContentEleve): CleScolaire[] {
  const held = { ine, "siecle-eleve-id": siecleEleveId, "siecle-elenoet": elenoet, reference };
  return SOURCES.flatMap((source) => {
    const valeur = source in held ? held[source as keyof typeof held] : undefined;
    return valeur ? [{ source, valeur }] : [];
  });
}

export function textOf({ source, valeur }: Cle): string {
  return `${source}:${valeur.replace(/\s/g, "").toUpperCase()}`;
}

/** What a file says of a person's identity, digested: the memory of decisions is keyed by it. */
export function signatureOf(row: ContentEleve): string {
  return digest(
    canonical([foldedNames(row), fold(row.prenom), row.naissance ?? null, identifiantsOf(row).map(textOf).sort()]),
  );
}

function foldedNames({ nom, nomUsage }: { nom: string; nomUsage?: string | null }): string[] {
  return [...new Set([fold(nom), fold(nomUsage ?? "")])].filter((name) => name !== "");
}

/** The rows of a file in an order of their own; rows that repeat each other word for word are one. */
export function entrantsOf(rows: readonly ContentEleve[], classeIdOf: (row: ContentEleve) => string | null): Entrant[] {
  const byContent = new Map(
    rows.toSorted((a, b) => b.line - a.line).map((row) => [canonical({ ...row, line: 0 }), row] as const),
  );
  const seen = new Map<string, number>();
  return [...byContent]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => {
      const signature = signatureOf(row);
      const rank = (seen.get(signature) ?? 0) + 1;
      seen.set(signature, rank);
      return { id: `${signature}.${rank}`, signature, row, personne: personneOf(row, classeIdOf(row)) };
    });
}

function personneOf(row: ContentEleve, classeId: string | null): Personne {
  return {
    noms: foldedNames(row),
    prenom: fold(row.prenom),
    naissance: row.naissance ?? null,
    naissanceCorrigee: false,
    sexe: row.sexe ?? null,
    identifiants: identifiantsOf(row),
    classeId,
  };
}

export function connuOf(eleve: BaseEleve, annee: number): Connu {
  const { scolarite } = eleve;
  return {
    eleve,
    personne: {
      noms: foldedNames(eleve),
      prenom: fold(eleve.prenom),
      naissance: eleve.naissance,
      naissanceCorrigee: eleve.verrous.some(({ champ }) => champ === "naissance"),
      sexe: eleve.sexe,
      identifiants: eleve.identifiants,
      classeId: scolarite?.annee === annee ? scolarite.classeId : null,
    },
  };
}

/** Keys of equal civil status: one for each known name. None when the birth date is unknown. */
export function etatCivilKeys({ noms, prenom, naissance }: Personne): string[] {
  return naissance === null || prenom === "" ? [] : noms.map((nom) => `${joined(nom)}|${joined(prenom)}|${naissance}`);
}

export function namesKeys({ noms, prenom }: Personne): string[] {
  return prenom === "" ? [] : noms.map((nom) => `${joined(nom)}|${joined(prenom)}`);
}
