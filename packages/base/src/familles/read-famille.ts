import { adresseCle } from "@navette/reconcile";
import { and, eq, inArray } from "drizzle-orm";
import type { Acteur } from "../comptes/acteur.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import { historyOf } from "../journal/read-journal.ts";
import { parNomMontre } from "../personnes/par-nom.ts";
import { eleveInconnu } from "../personnes/read-eleve.ts";
import { eleve } from "../personnes/tables.ts";
import { readVerrous } from "../personnes/verrous.ts";
import { type Acces, accesOf, horsDePortee, lienVuPar, vuPar } from "./acces.ts";
import { envoisOf } from "./envois.ts";
import type { Enfant, Famille, FoyerVu, LienVu, ResponsableVu } from "./famille.ts";
import { presenceOf } from "./presence.ts";
import { responsableInconnu } from "./refus.ts";
import { selectEnfants } from "./select-enfants.ts";
import { foyer, responsabilite, responsable } from "./tables.ts";

/** The family of a pupil. Throws `eleve.inconnu`, and `famille.hors-portee` to who does not reach him. */
export async function readFamilleEleve(trx: Trx, acteur: Acteur, eleveId: string): Promise<Famille> {
  const acces = await accesOf(trx, acteur);
  const [enfant] = await selectEnfants(trx, [eleveId]);
  if (enfant === undefined) throw eleveInconnu();
  if (!acces.reachesEnfant(enfant)) throw horsDePortee();
  return await readFamille(trx, acteur, acces, { enfants: [enfant] });
}

/**
 * The family of a responsable: his children, and all who answer for them. Throws `responsable.inconnu`, and
 * `famille.hors-portee` to who reaches none of his children.
 */
export async function readFamilleResponsable(trx: Trx, acteur: Acteur, responsableId: string): Promise<Famille> {
  const acces = await accesOf(trx, acteur);
  const [found] = await trx.select({ id: responsable.id }).from(responsable).where(eq(responsable.id, responsableId));
  if (found === undefined) throw responsableInconnu();
  const own = await trx.select().from(responsabilite).where(eq(responsabilite.responsable, responsableId));
  const enfants = (
    await selectEnfants(
      trx,
      own.map(({ eleve }) => eleve),
    )
  ).filter(acces.reachesEnfant);
  const inForce = new Set(own.filter(({ actif }) => actif).map(({ eleve }) => eleve));
  if (!acces.toutes && !enfants.some(({ id }) => inForce.has(id))) throw horsDePortee();
  return await readFamille(trx, acteur, acces, { enfants, responsableId });
}

interface Depart {
  readonly enfants: readonly Enfant[];
  /** Shown even when no child is his any more. */
  readonly responsableId?: string;
}

async function readFamille(trx: Trx, acteur: Acteur, acces: Acces, depart: Depart): Promise<Famille> {
  const { enfants, responsableId } = depart;
  const liens = await readLiens(
    trx,
    enfants.map(({ id }) => id),
    acces,
  );
  const ids = new Set([...liens.map((lien) => lien.responsable), ...(responsableId ? [responsableId] : [])]);
  const responsables = await readResponsables(trx, [...ids], { acces, liens });
  const shown = { liens: liens.toSorted(parImportance), responsables, enfants };
  if (!acces.toutes) return { ...shown, foyers: [], envois: [], historique: [] };
  return {
    ...shown,
    foyers: await readFoyers(trx, { enfants, responsables, liens }),
    envois: enfants
      .filter(({ actif }) => actif)
      .map(({ id }) => ({ eleve: id, ...envoisOf(destinataires(id, liens, responsables)) })),
    historique: isAllowed(acteur.compte.role, "lire-journal")
      ? await historyOf(trx, [...responsables.map(({ id }) => id), ...liens.map(({ id }) => id)])
      : [],
  };
}

/** Those in force first, légaux before the others, then by rang. */
function parImportance(one: LienVu, other: LienVu): number {
  const niveaux = ["legal", null, "en-charge", "contact"];
  return (
    Number(other.actif) - Number(one.actif) ||
    niveaux.indexOf(one.niveau) - niveaux.indexOf(other.niveau) ||
    (one.rang ?? 9) - (other.rang ?? 9) ||
    (one.responsable < other.responsable ? -1 : 1)
  );
}

async function readLiens(trx: Trx, eleveIds: readonly string[], acces: Acces): Promise<readonly LienVu[]> {
  const { toutes } = acces;
  if (eleveIds.length === 0) return [];
  const here = inArray(responsabilite.eleve, [...eleveIds]);
  const rows = await trx
    .select()
    .from(responsabilite)
    .where(toutes ? here : and(here, responsabilite.actif));
  const verrous = await readVerrous(trx, "responsabilite", toutes ? rows.map(({ id }) => id) : []);
  return rows.map(({ uai: _, creeLe: __, ...row }) => ({
    ...lienVuPar(acces, row),
    verrous: verrous.get(row.id) ?? [],
  }));
}

interface Parmi {
  readonly acces: Acces;
  readonly liens: readonly LienVu[];
}

async function readResponsables(
  trx: Trx,
  ids: readonly string[],
  { acces, liens }: Parmi,
): Promise<readonly ResponsableVu[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .select()
    .from(responsable)
    .where(inArray(responsable.id, [...ids]));
  const verrous = await readVerrous(trx, "responsable", acces.toutes ? ids : []);
  const enfants = await readEnfants(trx, ids, acces);
  return rows
    .map(({ uai: _, creeLe: __, profession: ___, ...row }) => {
      const isLegal = liens.some((lien) => lien.responsable === row.id && lien.niveau === "legal");
      const seen = vuPar(acces, row, isLegal);
      return {
        ...seen,
        verrous: verrous.get(row.id) ?? [],
        enfants: presenceOf(row, enfants.get(row.id) ?? []).enfants,
      };
    })
    .toSorted(parNomMontre);
}

/** The children of each responsable, by links in force, that the reader reaches. */
async function readEnfants(trx: Trx, ids: readonly string[], { reachesEnfant }: Acces) {
  const liens = await trx
    .select({ eleve: responsabilite.eleve, responsable: responsabilite.responsable })
    .from(responsabilite)
    .where(and(inArray(responsabilite.responsable, [...ids]), responsabilite.actif));
  const found = (await selectEnfants(trx, [...new Set(liens.map(({ eleve }) => eleve))])).filter(reachesEnfant);
  return new Map(
    ids.map((id) => {
      const own = new Set(liens.filter((lien) => lien.responsable === id).map(({ eleve }) => eleve));
      return [id, found.filter((enfant) => own.has(enfant.id))];
    }),
  );
}

type Membres = Pick<Famille, "responsables" | "liens" | "enfants">;

/** A pupil lives where somebody hosts him, or at an address of his own (siecle.md §3.4). */
async function readFoyers(trx: Trx, { enfants, responsables, liens }: Membres): Promise<readonly FoyerVu[]> {
  const presents = responsables.filter(({ actif }) => actif);
  const ids = [...new Set(presents.flatMap((each) => each.foyer ?? []))];
  if (ids.length === 0) return [];
  const rows = await trx.select().from(foyer).where(inArray(foyer.id, ids));
  const propres = await readAdresses(trx, enfants);
  return rows
    .map(({ id, cle, adresse }) => {
      const habitants = presents.filter((each) => each.foyer === id).map((each) => each.id);
      const heberges = new Set(
        liens
          .filter((lien) => lien.actif && lien.heberge === true && habitants.includes(lien.responsable))
          .map(({ eleve }) => eleve),
      );
      const here = enfants.filter((enfant) => heberges.has(enfant.id) || propres.get(enfant.id)?.includes(cle));
      return { id, adresse, responsables: habitants, enfants: here.map((enfant) => enfant.id) };
    })
    .toSorted((a, b) => b.enfants.length - a.enfants.length || (a.id < b.id ? -1 : 1));
}

/** The addresses of the pupils themselves, as the households are known. */
async function readAdresses(trx: Trx, enfants: readonly Enfant[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (enfants.length === 0) return new Map();
  const ids = enfants.map(({ id }) => id);
  const rows = await trx
    .select({ id: eleve.id, adresse1: eleve.adresse1, adresse2: eleve.adresse2 })
    .from(eleve)
    .where(inArray(eleve.id, ids));
  return new Map(
    rows.map(({ id, ...adresses }) => [id, Object.values(adresses).flatMap((each) => adresseCle(each) ?? [])]),
  );
}

function destinataires(eleveId: string, liens: readonly LienVu[], responsables: readonly ResponsableVu[]) {
  const presents = new Map(responsables.filter(({ actif }) => actif).map((each) => [each.id, each]));
  return liens
    .filter((lien) => lien.eleve === eleveId && lien.actif)
    .flatMap(({ niveau, responsable: id }) => {
      const who = presents.get(id);
      if (!who) return [];
      const { foyer: ou, courriel, telephonePortable, accepteSms } = who;
      return [{ responsable: id, niveau, foyer: ou, courriel, telephonePortable, accepteSms }];
    });
}
