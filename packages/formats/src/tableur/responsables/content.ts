import { adresseOf } from "../../content/adresse.ts";
import type { Content } from "../../content/content.ts";
import { given } from "../../content/given.ts";
import type { ContentEnfant, ContentResponsable } from "../../content/responsables.ts";
import type { Lined } from "../../kernel/columns.ts";
import { enDouble } from "../regles.ts";
import { isSansNom } from "./rules.ts";
import type { TableurEnfant, TableurResponsable } from "./schema.ts";

type Rows = readonly Lined<TableurResponsable>[];

/** The neutral content of the template: a reference that several rows have names none of them. */
export function toContent({ rows }: { readonly rows: Rows }): Content {
  const twice = enDouble(rows, ({ reference }) => reference ?? undefined);
  return {
    source: "tableur",
    responsables: rows.map((row) => contentResponsable(row, twice.has(row.line) ? undefined : row.reference)),
  };
}

function contentResponsable(row: Lined<TableurResponsable>, reference: string | null | undefined): ContentResponsable {
  return {
    line: row.line,
    nom: row.nom,
    prenom: row.prenom,
    enfants: row.enfants.filter((enfant) => !isSansNom(enfant)).flatMap(contentEnfant),
    ...(reference && { identifiant: reference }),
    ...given({
      civilite: row.civilite,
      nomUsage: row.nomUsage,
      adresse: adresseOf({ ...row, ligne: row.adresse }),
      courriel: row.courriel,
      telephoneDomicile: row.telephoneDomicile,
      telephonePortable: row.telephonePortable,
      telephoneTravail: row.telephoneTravail,
    }),
  };
}

function contentEnfant({ reference, nom, prenom, ...lien }: TableurEnfant): ContentEnfant[] {
  const responsabilite = given({
    niveau: lien.niveau,
    parente: lien.parente,
    paieFrais: lien.paieFrais,
    heberge: lien.heberge,
  });
  if (reference) return [{ identifiant: reference, ...responsabilite }];
  return nom && prenom ? [{ nom, prenom, ...responsabilite }] : [];
}
