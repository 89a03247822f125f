/** The two cycles whose bilans an école sends: 2 is CP to CE2, 3 is CM1 and CM2. */
export type Cycle = 2 | 3;

const BOTH: readonly Cycle[] = [2, 3];

interface Domaine {
  readonly cycles: readonly Cycle[];
  readonly sousDomaines: Readonly<Record<string, readonly Cycle[]>>;
}

/** Codes of the domains and their sous-domaines, with the cycles that teach them (lsu.md §8.4). The schema knows nothing of them. */
const DOMAINES: Readonly<Record<string, Domaine>> = {
  "FRA-RAC": { cycles: BOTH, sousDomaines: { "FRA-LGO": BOTH, "FRA-LEC": BOTH, "FRA-ECR": BOTH, "FRA-ETL": BOTH } },
  "MAT-RAC": { cycles: BOTH, sousDomaines: { "MAT-NBC": BOTH, "MAT-GDM": BOTH, "MAT-GEO": BOTH } },
  "EPS-RAC": { cycles: BOTH, sousDomaines: {} },
  "ART-RAC": { cycles: BOTH, sousDomaines: { "ART-PLA": BOTH, "ART-MUS": BOTH, "ART-HAR": [3] } },
  "QLM-RAC": { cycles: [2], sousDomaines: { "QLM-VMO": [2], "QLM-ETP": [2] } },
  "STC-RAC": { cycles: [3], sousDomaines: {} },
  "HIG-RAC": { cycles: [3], sousDomaines: {} },
  "EMC-RAC": { cycles: BOTH, sousDomaines: {} },
  "LGV-RAC": {
    cycles: BOTH,
    sousDomaines: {
      "LGV-CPD": [2],
      "LGV-EXP": [2],
      "LGV-CVS": [2],
      "LGV-DE1": [2],
      "LGV-ECO": [3],
      "LGV-LIR": [3],
      "LGV-PAR": [3],
      "LGV-ECR": [3],
      "LGV-DIA": [3],
      "LGV-DE2": [3],
    },
  },
};

const PARENTS: ReadonlyMap<string, string> = new Map(
  Object.entries(DOMAINES).flatMap(([parent, { sousDomaines }]) =>
    Object.keys(sousDomaines).map((code): [string, string] => [code, parent]),
  ),
);

const CYCLES: ReadonlyMap<string, readonly Cycle[]> = new Map(
  Object.entries(DOMAINES).flatMap(([code, { cycles, sousDomaines }]) => [
    [code, cycles] as const,
    ...Object.entries(sousDomaines),
  ]),
);

/** Whether the code is the one of a domain, not of a sous-domaine. */
export const isDomaine = (code: string): boolean => Object.hasOwn(DOMAINES, code);

/** The domain a sous-domaine belongs to; `undefined` for anything else. */
export const parentOf = (code: string): string | undefined => PARENTS.get(code);

/** The cycles that teach a domain or a sous-domaine; `undefined` for an unknown code. */
export const cyclesOf = (code: string): readonly Cycle[] | undefined => CYCLES.get(code);
