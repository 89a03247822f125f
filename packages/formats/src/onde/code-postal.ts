import { findings, type Lues } from "../kernel/row-findings.ts";
import { nomComplet } from "../kernel/rows.ts";
import { type Finding, rule } from "../kernel/rule.ts";
import { zeroPerdu } from "./adresse.ts";

interface CodePostal {
  /** The header of its column. */
  readonly path: string;
  readonly cp: string | null | undefined;
  readonly pays: string | null | undefined;
}

/** The rule of a table whose rows have codes postaux: each one that lost its zero is said, where it stands. */
export function codePostalSansZero<Row extends { readonly nom: string; readonly prenom: string }>(
  code: string,
  codesPostaux: (row: Row) => readonly CodePostal[],
) {
  const { at } = findings<Row>(nomComplet);
  return rule({
    code,
    level: "anomalie",
    message: ({ cp }) => `Le code postal ${cp} n’a que quatre chiffres\u00a0: il a perdu son zéro.`,
    remedy: () =>
      "Un tableur enlève les zéros\u00a0: déposez l’extraction d’ONDE sans l’ouvrir. Ce code postal n’est pas importé.",
    check: ({ rows, file }: Lues<Row>): Finding<Pick<CodePostal, "cp">>[] =>
      rows.flatMap((row) =>
        codesPostaux(row)
          .filter(zeroPerdu)
          .map(({ path, cp }) => ({ cp, where: at(file, row, path) })),
      ),
  });
}
