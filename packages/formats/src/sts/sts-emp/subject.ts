import { calendrierAnnee } from "../../codes/annee-scolaire.ts";
import { placeOf } from "../../kernel/offset.ts";
import type { Parametres } from "../rules-parametres.ts";
import type { StsDivision, StsEmp, StsGroupe, StsIndividu, StsService, StsSuppleant } from "./schema.ts";

/** A division or a group: one space of codes (sts-web.md §3.4). */
export type Structure =
  | { readonly type: "division"; readonly of: StsDivision }
  | { readonly type: "groupe"; readonly of: StsGroupe };

/** One service, and what it is taught to. */
export interface ServiceDe {
  readonly structure: Structure;
  readonly service: StsService;
}

/** What the rules look at: the lists of the file, and their keys. */
export interface Subject extends Parametres {
  readonly document: StsEmp;
  readonly individus: readonly StsIndividu[];
  readonly divisions: readonly StsDivision[];
  readonly groupes: readonly StsGroupe[];
  readonly suppleants: readonly StsSuppleant[];
  /** The divisions, then the groups. */
  readonly toutes: readonly Structure[];
  readonly services: readonly ServiceDe[];
  readonly structures: ReadonlyMap<string, Structure>;
  readonly personnes: ReadonlySet<string>;
  /** Codes of the nomenclatures; absent when the file has no such list. */
  readonly codes: Readonly<Record<"matieres" | "mefs" | "modalites" | "niveaux", ReadonlySet<string> | undefined>>;
  /** Bounds of the year; absent when the file says none. */
  readonly bornes: { readonly debut: string; readonly fin: string } | undefined;
}

/** The key of a person: the number alone is not enough (sts-web.md §5). */
export const cle = ({ type, id }: { readonly type: string; readonly id: string }): string => `${type}:${id}`;

/** How sentences call a person of whom only the number is known; what kind of number it is means nothing to a reader. */
export const numeroDe = ({ id }: { readonly id: string }): string => `numéro ${id}`;

/** How sentences name a person. */
export function nomDe({ nomUsage, nomPatronymique, prenom, ...who }: StsIndividu | StsSuppleant): string {
  return (
    [nomUsage ?? nomPatronymique, prenom].filter((part) => part !== undefined).join(" ") || `personne ${numeroDe(who)}`
  );
}

export const deStructure = ({ type, of }: Structure): string =>
  `${type === "division" ? "de la division" : "du groupe"} ${of.code}`;

export const nomStructure = ({ type, of }: Structure): string =>
  `${type === "division" ? "la division" : "le groupe"} ${of.code}`;

/** Gathers what the rules need. `file`: the name of the file. */
export function subjectOf(document: StsEmp, file: string): Subject {
  const { parametres = {}, nomenclatures = {}, donnees = {} } = document;
  const { individus = [], structure = {}, suppleants = [] } = donnees;
  const { divisions = [], groupes = [] } = structure;
  const toutes: readonly Structure[] = [
    ...divisions.map((of) => ({ type: "division", of }) as const),
    ...groupes.map((of) => ({ type: "groupe", of }) as const),
  ];
  const codesOf = (list: readonly { readonly code: string }[] = []) =>
    list.length > 0 ? new Set(list.map(({ code }) => code)) : undefined;
  return {
    document,
    file,
    uai: parametres.uaj?.code,
    annee: parametres.anneeScolaire?.annee,
    where: placeOf(parametres.uaj ?? document, { path: "PARAMETRES" }),
    individus,
    divisions,
    groupes,
    suppleants,
    toutes,
    services: toutes.flatMap((each) => (each.of.services ?? []).map((service) => ({ structure: each, service }))),
    // The first of a code wins: a map keeps the last it is given.
    structures: new Map([...toutes].reverse().map((each) => [each.of.code, each])),
    personnes: new Set(individus.map(cle)),
    codes: {
      matieres: codesOf(nomenclatures.matieres),
      mefs: codesOf(nomenclatures.mefs),
      modalites: codesOf(nomenclatures.modsCours),
      niveaux: codesOf(nomenclatures.mefstats4),
    },
    bornes: bornesOf(document),
  };
}

function bornesOf({ parametres }: StsEmp): Subject["bornes"] {
  const { annee, dateDebut: debut, dateFin: fin } = parametres?.anneeScolaire ?? {};
  if (debut !== undefined && fin !== undefined) return { debut, fin };
  return annee === undefined ? undefined : calendrierAnnee(parametres?.uaj?.code, annee);
}
