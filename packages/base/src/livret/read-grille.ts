import {
  type Avancement,
  avancementOf,
  libellePeriode,
  type Page,
  pageForNiveau,
  pourquoiSansPage,
  type Saisie,
  totalOf,
} from "@navette/livret";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Acteur } from "../comptes/acteur.ts";
import type { Trx } from "../db/base.ts";
import { groupBy } from "../group-by.ts";
import { periodiciteOf } from "../structures/periodicite.ts";
import { periode } from "../structures/tables.ts";
import { listMembres, type Membre } from "./membres.ts";
import { openPeriode, type PeriodeLivret } from "./periode-livret.ts";
import { type Reouverture, readReouvertures } from "./reouvertures.ts";
import { COLONNES_SAISIE, type SaisieDatee } from "./store.ts";
import { saisie } from "./tables.ts";

/** One pupil of the grid. Multi-level classes: each pupil has the page of his own level. */
export interface EleveGrille extends Omit<Membre, "periodeId" | "ailleurs"> {
  /** `ref` of the page; `null` for a level without bilan, and then `sansPage` says why. */
  readonly page: Page["ref"] | null;
  readonly sansPage: string | null;
  readonly avancement: Avancement;
}

export interface Grille {
  readonly periode: PeriodeLivret;
  /** Why its bilans are open again; `null` when nobody reopened them. */
  readonly reouverture: Reouverture | null;
  readonly periodes: readonly Pick<PeriodeLivret, "id" | "indice" | "libelle" | "etat">[];
  readonly eleves: readonly EleveGrille[];
  /** Of the pupils and of the class itself; emptied cells included, with their version. */
  readonly saisies: readonly SaisieDatee[];
  /** The same pupils, one period before, wherever they were. */
  readonly precedentes: readonly Pick<SaisieDatee, "cible" | "rubrique" | "objet" | "valeur">[];
  readonly avancement: Avancement;
}

/** All that the grid of one class shows for one period. Refuses a class out of the reader's reach. */
export async function readGrille(trx: Trx, acteur: Acteur, periodeId: string): Promise<Grille> {
  const opened = await openPeriode(trx, acteur, periodeId);
  const membres = await listMembres(trx, [periodeId]);
  const saisies = await trx.select(COLONNES_SAISIE).from(saisie).where(eq(saisie.periodeId, periodeId));
  const parCible = groupBy(saisies, ({ cible }) => cible);
  const eleves = membres.map((membre) => eleveGrille(membre, parCible.get(membre.id) ?? []));
  return {
    periode: opened,
    reouverture: (await readReouvertures(trx, [periodeId])).get(periodeId) ?? null,
    periodes: await listPeriodes(trx, opened.classe.id),
    eleves,
    saisies,
    precedentes: await readPrecedentes(trx, opened, [...membres.map(({ id }) => id), opened.classe.id]),
    avancement: totalOf(eleves.map(({ avancement }) => avancement)),
  };
}

function eleveGrille(membre: Membre, saisies: readonly SaisieDatee[]): EleveGrille {
  const { periodeId: _, ailleurs: __, ...eleve } = membre;
  const page = pageForNiveau(membre.niveau);
  return {
    ...eleve,
    page: page?.ref ?? null,
    sansPage: pourquoiSansPage(membre.niveau) ?? null,
    avancement: page ? avancementOf(page, typed(saisies)) : totalOf([]),
  };
}

/** The type of a value follows its `objet`, which a row of the base cannot say. */
function typed(saisies: readonly SaisieDatee[]): readonly Saisie[] {
  return saisies.filter(({ valeur }) => valeur !== null) as readonly SaisieDatee[] as readonly (SaisieDatee & Saisie)[];
}

async function listPeriodes(trx: Trx, classeId: string): Promise<Grille["periodes"]> {
  const rows = await trx
    .select({ id: periode.id, indice: periode.indice, nombre: periode.nombre, etat: periode.etat })
    .from(periode)
    .where(and(eq(periode.classeId, classeId), periode.active))
    .orderBy(asc(periode.indice));
  return rows.map(({ nombre, ...rest }) => ({ ...rest, libelle: libellePeriode(periodiciteOf(nombre), rest.indice) }));
}

async function readPrecedentes(
  trx: Trx,
  { annee, nombre, indice }: PeriodeLivret,
  cibles: readonly string[],
): Promise<Grille["precedentes"]> {
  if (indice === 1) return [];
  const { cible, rubrique, objet, valeur } = COLONNES_SAISIE;
  return await trx
    .select({ cible, rubrique, objet, valeur })
    .from(saisie)
    .innerJoin(periode, eq(periode.id, saisie.periodeId))
    .where(
      and(
        inArray(saisie.cibleId, [...cibles]),
        isNotNull(saisie.valeur),
        eq(periode.annee, annee),
        eq(periode.nombre, nombre),
        eq(periode.indice, indice - 1),
        periode.active,
      ),
    );
}
