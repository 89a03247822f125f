import {
  type Avancement,
  avancementOf,
  type Etat,
  libellePeriode,
  nomPersonne,
  type Periodicite,
  pageForNiveau,
  type Saisie,
  totalOf,
  type Valeurs,
} from "@navette/livret";
import { eq, sql } from "drizzle-orm";
import { type Acteur, porteeOf } from "../comptes/acteur.ts";
import { reachesEntiere } from "../comptes/classes.ts";
import type { Trx } from "../db/base.ts";
import { readAnnee, requireEtablissement } from "../etablissement/etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import { groupBy } from "../group-by.ts";
import { listClasses } from "../structures/list-classes.ts";
import { listPeriodes, type PeriodeClasse } from "../structures/list-periodes.ts";
import { classe } from "../structures/tables.ts";
import { listMembres } from "./membres.ts";

/** One period of a class on the heat map. */
export interface Etape {
  readonly periodeId: string;
  readonly indice: number;
  readonly libelle: string;
  readonly debut: string;
  readonly fin: string;
  readonly etat: Etat;
  readonly avancement: Avancement;
}

/** One line of the heat map. */
export interface AvancementClasse {
  readonly id: string;
  readonly libelle: string;
  readonly niveaux: readonly string[];
  /** Pupils who have a bilan. */
  readonly eleves: number;
  /** "Mme Claire Lenoir": those who have not left the class; of a closed year, all those who taught in it. */
  readonly enseignants: readonly string[];
  readonly periodicite: Periodicite | null;
  readonly periodes: readonly Etape[];
}

/** Of which year: the current one when neither is said. */
export interface DemandeAvancements {
  readonly annee?: number | undefined;
  /** This class alone, of the year it belongs to. */
  readonly classe?: string | undefined;
}

export interface Avancements {
  readonly annee: number;
  /** Whether that year is closed: its bilans are only read. */
  readonly close: boolean;
  readonly classes: readonly AvancementClasse[];
}

/** How far the livret is, by class and period, over the classes the reader reaches. No text is loaded. */
export async function readAvancements(
  trx: Trx,
  acteur: Acteur,
  demande: DemandeAvancements = {},
): Promise<Avancements> {
  const portee = await porteeOf(trx, acteur);
  const today = jourLocal(acteur.acte.now);
  const asked = await anneeOf(trx, demande);
  const close = (await readAnnee(trx, asked))?.close ?? false;
  const isAsked = (id: string) => demande.classe === undefined || demande.classe === id;
  const classes = (await listClasses(trx, acteur, { annee: asked })).classes.filter(
    ({ id, archivee }) => !archivee && isAsked(id),
  );
  const periodes = (await listPeriodes(trx, asked)).filter(
    ({ classeId }) => reachesEntiere(portee, classeId) && isAsked(classeId),
  );
  const ids = periodes.map(({ id }) => id);
  const membres = groupBy(await listMembres(trx, ids), ({ periodeId }) => periodeId);
  const faits = await readFaits(trx, ids);
  const etape = ({ id, indice, debut, fin, etat, periodicite }: PeriodeClasse): Etape & { eleves: number } => {
    const avancements = (membres.get(id) ?? []).flatMap((membre) => {
      const page = pageForNiveau(membre.niveau);
      return page && !membre.ailleurs ? [avancementOf(page, faits.get(`${id} ${membre.id}`) ?? [])] : [];
    });
    const libelle = libellePeriode(periodicite, indice);
    const avancement = totalOf(avancements);
    return { periodeId: id, indice, libelle, debut, fin, etat, avancement, eleves: avancements.length };
  };
  return {
    annee: asked,
    close,
    classes: classes.map(({ id, libelle, niveaux, enseignants, periodicite }) => {
      const etapes = periodes.filter(({ classeId }) => classeId === id).map(etape);
      return {
        id,
        libelle,
        niveaux,
        eleves: Math.max(0, ...etapes.map(({ eleves }) => eleves)),
        enseignants: enseignants
          .filter(({ fin }) => close || fin === null || fin >= today)
          .map(({ personnelId, ...nom }) => nomPersonne({ id: personnelId, ...nom })),
        periodicite,
        periodes: etapes,
      };
    }),
  };
}

async function anneeOf(trx: Trx, { annee, classe: classeId }: DemandeAvancements): Promise<number> {
  const [found] =
    classeId === undefined ? [] : await trx.select({ annee: classe.annee }).from(classe).where(eq(classe.id, classeId));
  return found?.annee ?? annee ?? (await requireEtablissement(trx)).annee;
}

/** Stands for a text that is there and was not loaded: only its presence counts. */
const PRESENT: Pick<Valeurs, "elements" | "appreciation-generale"> = {
  elements: ["…"],
  "appreciation-generale": "…",
};

type Fait = readonly [rubrique: string, objet: "positionnement" | keyof typeof PRESENT, valeur: unknown];

/** What counts in the progress of each pupil, by period and pupil: the positions, and whether the texts are there. */
async function readFaits(trx: Trx, periodeIds: readonly string[]): Promise<ReadonlyMap<string, readonly Saisie[]>> {
  if (periodeIds.length === 0) return new Map();
  const rows = await trx.execute<{ cle: string; faits: string }>(sql`
    select periode_id || ' ' || cible_id as cle,
      jsonb_agg(jsonb_build_array(rubrique, objet, case when objet = 'positionnement' then valeur end)) as faits
    from saisie
    where periode_id in ${[...periodeIds]} and valeur is not null
      and objet in ('positionnement', 'elements', 'appreciation-generale')
    group by periode_id, cible_id`);
  return new Map(rows.map(({ cle, faits }) => [cle, (JSON.parse(faits) as readonly Fait[]).map(saisieOf)]));
}

function saisieOf([rubrique, objet, valeur]: Fait): Saisie {
  if (objet !== "positionnement") return { rubrique, objet, valeur: PRESENT[objet] } as Saisie;
  return { rubrique, objet, valeur: valeur as Valeurs["positionnement"] };
}
