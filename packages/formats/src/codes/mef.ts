/** The level of a collège, by the dispositif: the first three figures of a MEF (nomenclatures, `mef-college.csv`; SEGPA included). */
const NIVEAUX: ReadonlyMap<string, string> = new Map([
  ["100", "6E"],
  ["101", "5E"],
  ["102", "4E"],
  ["103", "3E"],
  ["164", "6E"],
  ["165", "5E"],
  ["166", "4E"],
  ["167", "3E"],
]);

/** `undefined` for a MEF that is not of a collège. */
export const niveauDuMef = (mef: string): string | undefined => NIVEAUX.get(mef.slice(0, 3));
