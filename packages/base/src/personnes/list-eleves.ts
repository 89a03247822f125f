import { type SQL, sql } from "drizzle-orm";
import { type Acteur, porteeOf } from "../comptes/acteur.ts";
import type { Portee } from "../comptes/classes.ts";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";

export const FILTRES_ELEVES = ["actifs", "anciens", "sans-ine", "sans-classe"] as const;
export type FiltreEleves = (typeof FILTRES_ELEVES)[number];

export interface DemandeEleves {
  /** Words, each of which must be found in the name, the INE or the class. */
  readonly recherche?: string | undefined;
  readonly filtre: FiltreEleves;
  readonly classeId?: string | undefined;
  /** How many to leave out from the start, and how many to give. */
  readonly depuis: number;
  readonly limite: number;
}

/** A pupil as the list shows him; class and level are those of the current school year. */
export interface EleveListe {
  readonly id: string;
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string;
  readonly naissance: string | null;
  readonly sexe: "M" | "F" | null;
  readonly ine: string | null;
  readonly classe: { readonly id: string; readonly libelle: string } | null;
  readonly niveau: string | null;
  readonly actif: boolean;
  readonly retireLe: string | null;
}

export interface PageEleves {
  readonly eleves: readonly EleveListe[];
  readonly total: number;
  /** How many each filter would give with the same search. */
  readonly parFiltre: Readonly<Record<FiltreEleves, number>>;
}

const FILTRES: Readonly<Record<FiltreEleves, SQL>> = {
  actifs: sql`actif`,
  anciens: sql`not actif`,
  "sans-ine": sql`actif and ine is null`,
  "sans-classe": sql`actif and classe_id is null`,
};

/** One page of the pupils the reader reaches, by NOM then Prénom. */
export async function listEleves(trx: Trx, acteur: Acteur, demande: DemandeEleves): Promise<PageEleves> {
  const { annee } = await requireEtablissement(trx);
  const found = matching(annee, await porteeOf(trx, acteur), demande);
  const [counts] = await trx.execute<Record<FiltreEleves, number>>(sql`
    with trouve as (${found})
    select ${sql.join(
      FILTRES_ELEVES.map((filtre) => sql`count(*) filter (where ${FILTRES[filtre]}) as ${sql.identifier(filtre)}`),
      sql`, `,
    )} from trouve`);
  const rows = await trx.execute<Row>(sql`
    with trouve as (${found})
    select id, nom, nom_usage as "nomUsage", prenom, naissance, sexe, ine, classe_id as "classeId", libelle, niveau,
      actif, retire_le as "retireLe"
    from trouve where ${FILTRES[demande.filtre]}
    order by ${folded(sql`nom`)} collate "C", ${folded(sql`prenom`)} collate "C", id
    limit ${demande.limite} offset ${demande.depuis}`);
  const parFiltre = counts ?? { actifs: 0, anciens: 0, "sans-ine": 0, "sans-classe": 0 };
  return { eleves: rows.map(shown), total: parFiltre[demande.filtre], parFiltre };
}

interface Row extends Record<string, unknown>, Omit<EleveListe, "classe"> {
  readonly classeId: string | null;
  readonly libelle: string | null;
}

function shown({ classeId, libelle, ...rest }: Row): EleveListe {
  return { ...rest, classe: classeId === null || libelle === null ? null : { id: classeId, libelle } };
}

/** Without case nor accents: neither engine can be counted on for a French collation. */
function folded(text: SQL): SQL {
  return sql`lower(regexp_replace(normalize(${text}, NFD), '[\u0300-\u036f]', '', 'g'))`;
}

function matching(annee: number, portee: Portee, { recherche = "", classeId }: DemandeEleves): SQL {
  const words = recherche.split(/\s+/).filter((word) => word !== "");
  const conditions = [
    sql`true`,
    ...(classeId === undefined ? [] : [sql`s.classe_id = ${classeId}::uuid`]),
    ...(portee === "toutes" ? [] : [sql`s.classe_id = any(${literalArray(portee)}::uuid[])`]),
    ...words.map((word) => sql`strpos(${haystack()}, ${folded(sql`${word}::text`)}) > 0`),
  ];
  return sql`
    select e.id, e.nom, e.nom_usage, e.prenom, e.naissance, e.sexe, e.actif, e.retire_le, i.valeur as ine,
      s.classe_id, c.libelle, s.niveau
    from eleve e
      left join scolarite s on s.eleve_id = e.id and s.annee = ${annee}::int
      left join classe c on c.id = s.classe_id
      left join identifiant i on i.objet = 'eleve' and i.objet_id = e.id and i.source = 'ine' and i.actuel
    where ${sql.join(conditions, sql` and `)}`;
}

const haystack = () => folded(sql`concat_ws(' ', e.nom, e.nom_usage, e.prenom, i.valeur, c.libelle)`);

/** "{a,b}": one parameter, which may be empty. */
const literalArray = (ids: ReadonlySet<string>) => `{${[...ids].join(",")}}`;
