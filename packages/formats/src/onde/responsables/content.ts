import { isCourriel } from "../../codes/courriel.ts";
import type { Content } from "../../content/content.ts";
import { given } from "../../content/given.ts";
import type { ContentEnfant, ContentResponsable } from "../../content/responsables.ts";
import type { Lined } from "../../kernel/columns.ts";
import { contentAdresse } from "../adresse.ts";
import { telephoneLu } from "../telephone.ts";
import type { OndeEnfant, OndeResponsable } from "./schema.ts";

/** The neutral content of the file, rows and children in its order. Children are named, never identified (onde.md §5). */
export function toContent({ rows }: { readonly rows: readonly Lined<OndeResponsable>[] }): Content {
  return { source: "onde", responsables: rows.map(contentResponsable) };
}

function contentResponsable(row: Lined<OndeResponsable>): ContentResponsable {
  return {
    line: row.line,
    nom: row.nom,
    prenom: row.prenom,
    enfants: row.enfants.flatMap(contentEnfant),
    ...given({
      civilite: row.civilite,
      nomUsage: row.nomUsage,
      adresse: contentAdresse({ ligne: row.adresse, cp: row.cp, commune: row.commune, pays: row.pays }),
      courriel: row.courriel && !isCourriel(row.courriel) ? null : row.courriel,
      telephoneDomicile: telephoneLu(row.telephoneDomicile, row.pays),
      telephoneTravail: telephoneLu(row.telephoneTravail, row.pays),
      telephonePortable: telephoneLu(row.telephonePortable, row.pays),
    }),
  };
}

/** A child without nom or prénom cannot be found in the base: the rules say so, the content leaves it out. */
function contentEnfant({ nom, prenom, nomUsage, classe, dateNaissance }: OndeEnfant): ContentEnfant[] {
  if (!nom || !prenom) return [];
  return [{ nom, prenom, ...given({ nomUsage, classe, naissance: dateNaissance }) }];
}
