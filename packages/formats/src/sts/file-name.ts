/** What the name of a file of STS-Web says of it (sts-web.md §2, §10.1). */
export interface NomDeFichier {
  readonly uai: string;
  readonly annee: number;
}

/** The name STS-Web gives to its export. */
export const stsEmpFileName = ({ uai, annee }: NomDeFichier): string => `sts_emp_${uai}_${annee}.xml`;

/** The UAI and the year written in a name, whatever its case, its folder and what a browser added to it; nothing when it was renamed. */
export function nomDeFichier(name: string): NomDeFichier | undefined {
  const match = /(?:^|\/)(?:sts_emp|emp_sts)_(\d{7}[a-z])_(\d{4})(?!\d)[^/]*$/i.exec(name);
  return match ? { uai: (match[1] ?? "").toUpperCase(), annee: Number(match[2]) } : undefined;
}
