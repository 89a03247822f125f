import { adresseOf } from "../../content/adresse.ts";
import type { Content, ContentClasse, ContentEleve, ContentScolarite } from "../../content/content.ts";
import { given } from "../../content/given.ts";
import { niveauxOrdonnes } from "../../content/niveaux.ts";
import type { Lined } from "../../kernel/columns.ts";
import { enDouble } from "../regles.ts";
import type { TableurEleve } from "./schema.ts";

type Rows = readonly Lined<TableurEleve>[];

/** The neutral content of the template: a reference or an INE that several pupils have names none of them. */
export function toContent({ rows }: { readonly rows: Rows }): Content {
  const references = enDouble(rows, ({ reference }) => reference ?? undefined);
  const ines = enDouble(rows, ({ ine }) => ine ?? undefined);
  return {
    source: "tableur",
    classes: classesOf(rows),
    eleves: rows.map(({ reference, ine, ...row }) =>
      contentEleve({
        ...row,
        ...(reference !== undefined && !references.has(row.line) && { reference }),
        ...(ine !== undefined && !ines.has(row.line) && { ine }),
      }),
    ),
  };
}

/** One class per name; its levels are those of its pupils, in pedagogical order. */
function classesOf(rows: Rows): ContentClasse[] {
  const classes = new Map<string, Set<string>>();
  for (const { classe, niveau } of rows) {
    if (!classe) continue;
    const niveaux = classes.get(classe) ?? new Set<string>();
    if (niveau) niveaux.add(niveau);
    classes.set(classe, niveaux);
  }
  return [...classes].map(([libelle, niveaux]) => ({ libelle, niveaux: niveauxOrdonnes(niveaux) }));
}

function contentEleve(row: Lined<TableurEleve>): ContentEleve {
  const scolarite: ContentScolarite = given({
    mef: row.mef,
    regime: row.regime,
    entree: row.dateEntree,
    sortie: row.dateSortie,
  });
  return {
    line: row.line,
    nom: row.nom,
    prenom: row.prenom,
    classe: row.classe ? { libelle: row.classe } : null,
    ...given({
      reference: row.reference,
      ine: row.ine,
      nomUsage: row.nomUsage,
      naissance: row.dateNaissance,
      sexe: row.sexe,
      niveau: row.niveau,
      courriel: row.courriel,
      telephone: row.telephone,
      adresse1: adresseOf({ ...row, ligne: row.adresse }),
    }),
    ...(row.groupes !== undefined && { groupes: row.groupes ?? [] }),
    ...(Object.keys(scolarite).length > 0 && { scolarite }),
  };
}
