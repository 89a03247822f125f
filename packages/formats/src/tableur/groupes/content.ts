import { COURS_GENERAL } from "../../codes/modalites-cours.ts";
import type { Content } from "../../content/content.ts";
import { given } from "../../content/given.ts";
import type { ContentGroupe, ContentService } from "../../content/structures.ts";
import type { Lined } from "../../kernel/columns.ts";
import type { TableurGroupe } from "./schema.ts";

type Rows = readonly Lined<TableurGroupe>[];

/** The neutral content of the template: one group per code, one service per row that names a matière. */
export function toContent({ rows }: { readonly rows: Rows }): Content {
  const groupes = new Map<string, ContentGroupe>();
  const services = new Map<string, ContentService>();
  for (const row of rows) {
    const { code, matiere } = row;
    if (!groupes.has(code)) groupes.set(code, contentGroupe(row));
    const key = `${code}|${matiere}`;
    if (matiere && !services.has(key)) services.set(key, contentService(row, matiere));
  }
  const hasServices = rows.some(({ matiere }) => matiere !== undefined);
  return {
    source: "tableur",
    groupes: [...groupes.values()],
    ...(hasServices && { services: [...services.values()] }),
  };
}

function contentGroupe({ code, libelle, classes, mefs }: TableurGroupe): ContentGroupe {
  return { code, ...given({ libelle }), divisions: classes ?? [], mefs: mefs ?? [] };
}

function contentService({ code, enseignants, heures }: TableurGroupe, matiere: string): ContentService {
  return {
    structure: { type: "groupe", code },
    matiere,
    // A spreadsheet says no other.
    modaliteCours: COURS_GENERAL,
    ...given({ heures }),
    enseignants: (enseignants ?? []).map((personnel) => ({ personnel })),
  };
}
