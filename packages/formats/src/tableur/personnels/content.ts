import type { Content } from "../../content/content.ts";
import { given } from "../../content/given.ts";
import type { ContentPersonnel } from "../../content/personnels.ts";
import type { StructureRef } from "../../content/structures.ts";
import type { Lined } from "../../kernel/columns.ts";
import { enDouble } from "../regles.ts";
import type { TableurPersonnel } from "./schema.ts";

type Rows = readonly Lined<TableurPersonnel>[];

/** The neutral content of the template: a reference that several people have names none of them. */
export function toContent({ rows }: { readonly rows: Rows }): Content {
  const twice = enDouble(rows, ({ reference }) => reference ?? undefined);
  return {
    source: "tableur",
    personnels: rows.map((row) => contentPersonnel(row, twice.has(row.line) ? undefined : row.reference)),
  };
}

function contentPersonnel(row: Lined<TableurPersonnel>, reference: string | null | undefined): ContentPersonnel {
  return {
    line: row.line,
    nom: row.nom,
    prenom: row.prenom,
    ...(reference && { identifiant: reference }),
    ...given({
      civilite: row.civilite,
      nomPatronymique: row.nomPatronymique,
      sexe: row.sexe,
      naissance: row.dateNaissance,
      fonction: row.fonction,
      courriel: row.courriel,
      structures: structuresOf(row),
    }),
    ...(row.discipline && { disciplines: [{ code: row.discipline, libelle: row.discipline, heures: null }] }),
  };
}

/** Absent when the file has neither column. */
function structuresOf({ classes, groupes }: TableurPersonnel): StructureRef[] | undefined {
  if (classes === undefined && groupes === undefined) return undefined;
  return [
    ...(classes ?? []).map((code) => ({ type: "division", code }) as const),
    ...(groupes ?? []).map((code) => ({ type: "groupe", code }) as const),
  ];
}
