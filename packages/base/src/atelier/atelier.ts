import { readEmploi } from "../correspondances/read-emploi.ts";
import { makePlan } from "../imports/make-plan.ts";
import { readFiles } from "../imports/read-files.ts";

/** What takes seconds of computing for a large file: functions of plain data, which say in data what they refuse. */
export const TACHES = { readFiles, makePlan, readEmploi };

type Taches = typeof TACHES;

/** Where that work is done. */
export type Atelier = {
  readonly [Tache in keyof Taches]: (
    ...given: Parameters<Taches[Tache]>
  ) => Promise<Awaited<ReturnType<Taches[Tache]>>>;
};

/** Here, where nothing else happens meanwhile: right for a command line. */
export const SUR_PLACE: Atelier = {
  readFiles,
  makePlan: async (...given) => makePlan(...given),
  readEmploi,
};
