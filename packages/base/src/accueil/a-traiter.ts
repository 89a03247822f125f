import type { Level } from "@navette/formats";
import { resteOf } from "@navette/livret";
import type { ElevesLaisses } from "../imports/tables.ts";
import type { Reouverture } from "../livret/reouvertures.ts";
import type { FaitsAccueil } from "./faits.ts";
import { enEtat, periodesEcole, periodesOuvertes } from "./periodes-ecole.ts";

/** Something to mend, how grave it is, and how many it concerns. */
export interface ATraiter {
  readonly code:
    | "import-echoue"
    | "import-en-attente"
    | "eleves-laisses"
    | "directeur-absent"
    | "classes-sans-enseignant"
    | "classes-sans-periodes"
    | "eleves-sans-ine"
    | "eleves-sans-classe"
    | "eleves-sans-niveau"
    | "responsables-a-preciser"
    | "saisie-en-retard"
    | "bilans-rouverts"
    | "enseignants-sans-compte";
  readonly level: Level;
  readonly nombre: number;
  /** What it is about, when it has an address of its own. */
  readonly id: string | null;
  /** "Trimestre 1", for what is late or open again. */
  readonly periode: string | null;
  /** Of which class, why and by whom, for bilans that are open again. */
  readonly reouverture: (Reouverture & { readonly classe: string }) | null;
  /** Why they were left, for pupils of the files an import left aside. */
  readonly laisses: ElevesLaisses | null;
}

type Cas = readonly [code: ATraiter["code"], level: Level, nombre: number, id?: string | undefined];

/**
 * What the school has to mend, the gravest first. An enseignant is only told what is late in his classes, and what the
 * direction gave him back to correct.
 */
export function aTraiterOf(faits: FaitsAccueil): readonly ATraiter[] {
  const late = lateOf(faits);
  if (faits.lecteur === "enseignant") return [...rouverts(faits), ...late];
  const concernees = faits.classes.filter(({ concernee }) => concernee);
  const [waiting] = faits.enAttente;
  const cases: readonly Cas[] = [
    ["import-echoue", "rejet", faits.echoue ? 1 : 0, faits.echoue?.id],
    ["directeur-absent", "rejet", faits.directeur || faits.classes.length === 0 ? 0 : 1],
    ["classes-sans-enseignant", "rejet", concernees.filter(({ enseignants }) => enseignants.length === 0).length],
    ["eleves-sans-ine", "rejet", faits.sansIne],
    ["import-en-attente", "anomalie", faits.enAttente.length, waiting?.id],
    ["classes-sans-periodes", "anomalie", concernees.filter(({ periodicite }) => periodicite === null).length],
    ["eleves-sans-classe", "anomalie", faits.sansClasse],
    ["eleves-sans-niveau", "anomalie", faits.sansNiveau],
    ["responsables-a-preciser", "anomalie", faits.sansLegal],
    ["enseignants-sans-compte", "information", faits.sansCompte],
  ];
  const found = cases.flatMap(([code, level, nombre, id]) =>
    nombre === 0 ? [] : [{ code, level, nombre, id: id ?? null, ...SANS_DETAIL }],
  );
  return [...found, ...laissesOf(faits), ...late].sort((a, b) => GRAVITE[a.level] - GRAVITE[b.level]);
}

const SANS_DETAIL = { periode: null, reouverture: null, laisses: null } as const;

const GRAVITE: Readonly<Record<Level, number>> = { rejet: 0, anomalie: 1, information: 2 };

function lateOf(faits: FaitsAccueil): readonly ATraiter[] {
  return periodesOuvertes(faits).flatMap((periode) => {
    const inacheves = enEtat(periode, "en-saisie", "a-relire").filter(({ avancement }) => resteOf(avancement) > 0);
    if (periode.fin >= faits.today || inacheves.length === 0) return [];
    return [retard(inacheves.length, periode.libelle)];
  });
}

/** What somebody ignored is only recalled; what nobody looked at, or could not be read, is to mend. */
function laissesOf({ laisses: found }: FaitsAccueil): readonly ATraiter[] {
  if (found === null) return [];
  const { importId, ...laisses } = found;
  const unseen = laisses.aArbitrer + laisses.refuses;
  const nombre = unseen + laisses.laisses;
  if (nombre === 0) return [];
  const level = unseen > 0 ? "anomalie" : "information";
  return [{ ...SANS_DETAIL, code: "eleves-laisses", level, nombre, id: importId, laisses }];
}

const retard = (nombre: number, periode: string): ATraiter => ({
  ...SANS_DETAIL,
  code: "saisie-en-retard",
  level: "anomalie",
  nombre,
  id: null,
  periode,
});

/** Each leads to its grid. */
function rouverts(faits: FaitsAccueil): readonly ATraiter[] {
  return periodesEcole(faits).flatMap(({ libelle: periode, indice, parClasse }) =>
    parClasse.flatMap(({ periodeId, classe: { id, libelle } }) => {
      const reouverture = faits.reouvertures.get(periodeId);
      if (reouverture === undefined) return [];
      return [
        {
          ...SANS_DETAIL,
          code: "bilans-rouverts" as const,
          level: "anomalie" as const,
          nombre: 1,
          id: `${id}/${indice}`,
          periode,
          reouverture: { classe: libelle, ...reouverture },
        },
      ];
    }),
  );
}
