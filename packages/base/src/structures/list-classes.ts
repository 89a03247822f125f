import type { Civilite } from "@navette/formats";
import type { Periodicite } from "@navette/livret";
import { and, asc, eq, sql } from "drizzle-orm";
import { type Acteur, porteeOf } from "../comptes/acteur.ts";
import { type Portee, reachesClasse, scolaritesAtteintes } from "../comptes/classes.ts";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import { groupBy } from "../group-by.ts";
import { departOf, readFins } from "../personnes/inscrits.ts";
import { eleve, personnel, scolarite } from "../personnes/tables.ts";
import { periodiciteOf } from "./periodicite.ts";
import { classe } from "./tables.ts";
import { enseignantClasse } from "./tables-enseignants.ts";

/** Who teaches a class; `null` dates hold for the whole year. */
export interface Rattachement {
  readonly personnelId: string;
  readonly civilite: Civilite | null;
  readonly nom: string;
  readonly prenom: string;
  readonly debut: string | null;
  readonly fin: string | null;
  /** False once it is over, or once the person left the school. */
  readonly enCours: boolean;
}

/** A class as the list shows it. */
export interface Classe {
  readonly id: string;
  readonly annee: number;
  readonly libelle: string;
  readonly niveaux: readonly string[];
  readonly identifiantOnde: string | null;
  readonly archivee: boolean;
  readonly origine: "import" | "manuel";
  /** Pupils present, within reach; of a closed year, those who were there at its end. */
  readonly eleves: number;
  readonly enseignants: readonly Rattachement[];
  /** `null` as long as the class has no period. */
  readonly periodicite: Periodicite | null;
  /** Who corrected its name here. */
  readonly verrou: { readonly auteur: string; readonly le: string } | null;
}

const { compare } = new Intl.Collator("fr", { numeric: true });

/** The classes of a school year that the reader reaches, by name, archived ones last. The current year when none is said. */
export async function listClasses(
  trx: Trx,
  acteur: Acteur,
  { annee }: { readonly annee?: number | undefined } = {},
): Promise<{ readonly annee: number; readonly classes: readonly Classe[] }> {
  const asked = annee ?? (await requireEtablissement(trx)).annee;
  const portee = await porteeOf(trx, acteur);
  const jour = jourLocal(acteur.acte.now);
  const rows = await selectClasses(trx, asked);
  const effectifs = await readEffectifs(trx, asked, portee);
  const enseignants = groupBy(await selectEnseignants(trx, asked), ({ classeId }) => classeId);
  return {
    annee: asked,
    classes: rows
      .filter(({ id }) => reachesClasse(portee, id))
      .map(({ nombre, verrouPar, verrouLe, ...rest }) => ({
        ...rest,
        eleves: effectifs.get(rest.id) ?? 0,
        enseignants: (enseignants.get(rest.id) ?? []).map(({ classeId: _, actif, ...each }) => ({
          ...each,
          enCours: actif && (each.fin === null || each.fin >= jour),
        })),
        periodicite: nombre === null ? null : periodiciteOf(nombre),
        verrou: verrouPar === null || verrouLe === null ? null : { auteur: verrouPar, le: verrouLe },
      }))
      .toSorted((a, b) => Number(a.archivee) - Number(b.archivee) || compare(a.libelle, b.libelle)),
  };
}

async function selectClasses(trx: Trx, annee: number) {
  return await trx
    .select({
      id: classe.id,
      annee: classe.annee,
      libelle: classe.libelle,
      niveaux: classe.niveaux,
      archivee: classe.archivee,
      origine: classe.origine,
      identifiantOnde: sql<string | null>`(select i.valeur from identifiant i
        where i.objet = 'classe' and i.objet_id = classe.id and i.source = 'onde' and i.actuel limit 1)`,
      nombre: sql<number | null>`(select max(p.nombre) from periode p where p.classe_id = classe.id and p.active)`,
      verrouPar: sql<string | null>`(select v.auteur from verrou v
        where v.objet = 'classe' and v.objet_id = classe.id and v.champ = 'libelle')`,
      verrouLe: sql<string | null>`(select v.le from verrou v
        where v.objet = 'classe' and v.objet_id = classe.id and v.champ = 'libelle')`,
    })
    .from(classe)
    .where(eq(classe.annee, annee));
}

/** The pupils within reach of each class, in few rows: those who are there count as one. */
async function readEffectifs(trx: Trx, annee: number, portee: Portee): Promise<ReadonlyMap<string | null, number>> {
  const fin = (await readFins(trx, [annee])).get(annee);
  const groups = await trx
    .select({
      classeId: scolarite.classeId,
      actif: eleve.actif,
      retireLe: eleve.retireLe,
      partiLe: scolarite.partiLe,
      nombre: sql<number>`count(*)`,
    })
    .from(scolarite)
    .innerJoin(eleve, eq(eleve.id, scolarite.eleveId))
    .where(and(eq(scolarite.annee, annee), scolaritesAtteintes(portee)))
    .groupBy(scolarite.classeId, eleve.actif, eleve.retireLe, scolarite.partiLe);
  const effectifs = new Map<string | null, number>();
  for (const { classeId, nombre, ...suivi } of groups) {
    if (departOf(suivi, fin) === null) effectifs.set(classeId, (effectifs.get(classeId) ?? 0) + nombre);
  }
  return effectifs;
}

async function selectEnseignants(trx: Trx, annee: number) {
  return await trx
    .select({
      classeId: enseignantClasse.classeId,
      personnelId: personnel.id,
      civilite: personnel.civilite,
      nom: personnel.nom,
      prenom: personnel.prenom,
      actif: personnel.actif,
      debut: enseignantClasse.debut,
      fin: enseignantClasse.fin,
    })
    .from(enseignantClasse)
    .innerJoin(classe, eq(classe.id, enseignantClasse.classeId))
    .innerJoin(personnel, eq(personnel.id, enseignantClasse.personnelId))
    .where(eq(classe.annee, annee))
    .orderBy(asc(personnel.nom), asc(personnel.prenom), asc(personnel.id));
}
