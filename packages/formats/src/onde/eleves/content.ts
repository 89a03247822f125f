import type { Content, ContentClasse, ContentEleve } from "../../content/content.ts";
import { given } from "../../content/given.ts";
import { niveauxOrdonnes } from "../../content/niveaux.ts";
import type { Lined } from "../../kernel/columns.ts";
import { contentAdresse } from "../adresse.ts";
import { isNiveau1d } from "../valeurs.ts";
import type { OndeEleve } from "./schema.ts";

type Rows = readonly Lined<OndeEleve>[];
type EnClasse = Pick<OndeEleve, "identifiantClasse" | "libelleClasse" | "niveau">;

/** The neutral content of the file. */
export function toContent({ rows }: { readonly rows: Rows }): Content {
  return { source: "onde", classes: classesOf(rows), eleves: rows.map(contentEleve) };
}

/** One class per identifier, else per label; its levels are those of its pupils, in pedagogical order (onde.md §9.1). */
export function classesOf(rows: readonly EnClasse[]): ContentClasse[] {
  const classes = new Map<string, { identifiant?: string; libelle: string; niveaux: Set<string> }>();
  for (const row of rows) {
    const classe = classeOf(row);
    if (!classe) continue;
    const key = classe.identifiant ?? `libelle ${classe.libelle}`;
    const known = classes.get(key) ?? { ...classe, niveaux: new Set<string>() };
    const niveau = niveauDe(row);
    if (niveau) known.niveaux.add(niveau);
    classes.set(key, known);
  }
  return [...classes.values()].map((classe) => ({ ...classe, niveaux: niveauxOrdonnes(classe.niveaux) }));
}

/** A class without label is called by its identifier: the id is the key, the label only describes it. */
function classeOf({ identifiantClasse, libelleClasse }: EnClasse): ContentEleve["classe"] {
  const libelle = libelleClasse ?? identifiantClasse;
  if (!libelle) return null;
  return identifiantClasse ? { identifiant: identifiantClasse, libelle } : { libelle };
}

/** A text that is no level of the école says none: the codes of ULIS, UPE2A and UEEA in ONDE are not known (onde.md §8.4). */
function niveauDe({ niveau }: Pick<OndeEleve, "niveau">): string | null | undefined {
  return niveau && !isNiveau1d(niveau) ? null : niveau;
}

function contentEleve(row: Lined<OndeEleve>): ContentEleve {
  return {
    line: row.line,
    nom: row.nom,
    prenom: row.prenom,
    classe: classeOf(row) ?? null,
    ...given({
      ine: row.ine,
      nomUsage: row.nomUsage,
      naissance: row.dateNaissance,
      sexe: row.sexe,
      niveau: niveauDe(row),
      cycle: row.cycle,
      adresse1: contentAdresse({ ligne: row.adresse1, cp: row.cp1, commune: row.commune1, pays: row.pays1 }),
      adresse2: contentAdresse({ ligne: row.adresse2, cp: row.cp2, commune: row.commune2, pays: row.pays2 }),
    }),
  };
}
