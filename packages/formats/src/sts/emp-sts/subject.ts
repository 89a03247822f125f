import { placeOf } from "../../kernel/offset.ts";
import type { Parametres } from "../rules-parametres.ts";
import type { EdtCours, EdtDivision, EdtEnseignant, EdtGroupe, EdtService, EmpSts } from "./schema.ts";

/** A division or a group of the file. */
export type EdtStructure =
  | { readonly type: "division"; readonly of: EdtDivision }
  | { readonly type: "groupe"; readonly of: EdtGroupe };

export interface EdtServiceDe {
  readonly structure: EdtStructure;
  readonly service: EdtService;
}

/** One weekly slot, and whose it is. */
export interface CoursDe extends EdtServiceDe {
  readonly enseignant: EdtEnseignant;
  readonly cours: EdtCours;
}

/** What the rules look at. */
export interface EdtSubject extends Parametres {
  readonly document: EmpSts;
  readonly divisions: readonly EdtDivision[];
  readonly groupes: readonly EdtGroupe[];
  readonly structures: readonly EdtStructure[];
  readonly services: readonly EdtServiceDe[];
  readonly cours: readonly CoursDe[];
  /** The weeks of each alternance, as their Mondays. */
  readonly semaines: ReadonlyMap<string, ReadonlySet<string>>;
}

/** More than a year has. */
const MAX_SEMAINES = 60;

export const cleEnseignant = ({ type, id }: { readonly type: string; readonly id: string }): string => `${type}:${id}`;

/** "le service 020700 de la division 6A" */
export const nomService = ({ structure, service }: EdtServiceDe): string =>
  `le service ${service.codeMatiere} ${structure.type === "division" ? "de la division" : "du groupe"} ${structure.of.code}`;

/** Gathers what the rules need, groups found wherever the file puts them. `file`: the name of the file. */
export function edtSubjectOf(document: EmpSts, file: string): EdtSubject {
  const { parametres, donnees = {} } = document;
  const { divisions: block, groupes: apart = [] } = donnees.structure ?? {};
  const divisions = block?.division ?? [];
  const groupes = [...apart, ...(block?.groupes ?? [])];
  const structures: readonly EdtStructure[] = [
    ...divisions.map((of) => ({ type: "division", of }) as const),
    ...groupes.map((of) => ({ type: "groupe", of }) as const),
  ];
  const services = structures.flatMap((structure) =>
    (structure.of.services ?? []).map((service) => ({ structure, service })),
  );
  return {
    document,
    file,
    uai: parametres?.uaj,
    annee: parametres?.anneeScolaire,
    where: placeOf(parametres ?? document, { path: "PARAMETRES" }),
    divisions,
    groupes,
    structures,
    services,
    cours: services.flatMap(({ structure, service }) =>
      (service.enseignants ?? []).flatMap((enseignant) =>
        (enseignant.coursRattaches ?? []).map((cours) => ({ structure, service, enseignant, cours })),
      ),
    ),
    semaines: new Map(
      (donnees.alternances ?? []).map(({ code, semaines = [] }) => [
        code,
        new Set(semaines.slice(0, MAX_SEMAINES).map(lundiDe)),
      ]),
    ),
  };
}

/** Minutes of `HHMM`: hours and minutes, with a carry at sixty (sts-web.md §10.3). */
export const minutesOf = (heureMinute: string): number =>
  Number(heureMinute.slice(0, 2)) * 60 + Number(heureMinute.slice(2));

/** The Monday of the week a day is in: some software write the Sunday before (sts-web.md §10.3). */
function lundiDe(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const weekday = date.getUTCDay();
  // A Sunday stands for the week that follows it.
  date.setUTCDate(date.getUTCDate() + (weekday === 0 ? 1 : 1 - weekday));
  return date.toISOString().slice(0, 10);
}
