import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "@navette/formats";
import { readSaisie } from "@navette/livret";
import { AppError } from "../app-error.ts";
import type { Acteur } from "../comptes/acteur.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { type Entree, record } from "../journal/record.ts";
import { type Cellule, celluleId, celluleTexte } from "./cellule.ts";
import { type PageDeCible, readPages } from "./pages-cibles.ts";
import { assertPermis, decideTyping, openPeriode } from "./periode-livret.ts";
import { lockCellules, type SaisieAEcrire, type SaisieDatee, writeCellules } from "./store.ts";

/** What somebody types in one cell: of a pupil, or of the class for the text of a parcours. */
export interface DemandeSaisie extends Cellule {
  /** As received: checked and normalised here; `null` empties the cell. */
  readonly valeur: unknown;
  /** The version last seen of this cell, 0 when there was none: the optimistic lock. */
  readonly version: number;
}

/** What became of one cell. In a conflict nothing is written: `saisie` is what somebody else typed. */
export type ResultatSaisie =
  | { readonly outcome: "enregistree" | "conflit"; readonly saisie: SaisieDatee }
  | { readonly outcome: "refusee"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Types in several cells of one period at once, in one transaction: what is refused or in conflict is left as it is and
 * said, cell by cell, in the order asked; the rest is written. Writing what a cell already holds is never a conflict.
 * Refuses the whole when the account does not reach the class, or may not type in its present state.
 */
export async function saveSaisies(
  db: EtablissementDb,
  acteur: Acteur,
  periodeId: string,
  demandes: readonly DemandeSaisie[],
): Promise<readonly ResultatSaisie[]> {
  refuseDoubles(demandes);
  return await db.transaction(async (trx) => {
    const periode = await openPeriode(trx, acteur, periodeId, "share");
    assertPermis(decideTyping(periode, acteur));
    const pages = await readPages(trx, periode, new Set(demandes.map(({ cible }) => cible)));
    const lues = demandes.map((demande) => read(demande, pages(demande)));
    const aEcrire = lues.flatMap((each) => (each.outcome === "lue" ? [each.cellule] : []));
    const resultats = await store(trx, acteur, { periodeId, cellules: aEcrire });
    return lues.map((each): ResultatSaisie => {
      if (each.outcome === "refusee") return each;
      const resultat = resultats.get(celluleTexte(each.cellule));
      if (resultat === undefined) throw new Error("a cell was asked and has no result");
      return resultat;
    });
  });
}

/** Types in one cell. A refused value is thrown as `saisie` of its form, with the code of the livret. */
export async function saveSaisie(
  db: EtablissementDb,
  acteur: Acteur,
  periodeId: string,
  demande: DemandeSaisie,
): Promise<Exclude<ResultatSaisie, { outcome: "refusee" }>> {
  const [resultat] = await saveSaisies(db, acteur, periodeId, [demande]);
  if (resultat === undefined) throw new Error("a cell was asked and has no result");
  if (resultat.outcome !== "refusee") return resultat;
  const [{ code, message, remedy } = REFUS] = resultat.diagnostics;
  throw new AppError({ nature: "saisie", code, message, remedy, champs: { valeur: message } });
}

const REFUS = { code: "livret.saisie", message: "Cette valeur ne convient pas.", remedy: "Saisissez-la de nouveau." };

type Lue =
  | { readonly outcome: "lue"; readonly cellule: SaisieAEcrire }
  | { readonly outcome: "refusee"; readonly diagnostics: readonly Diagnostic[] };

function read(demande: DemandeSaisie, page: PageDeCible): Lue {
  if ("diagnostics" in page) return { outcome: "refusee", diagnostics: page.diagnostics };
  const { cible, rubrique, objet, version } = demande;
  const { data, diagnostics } = readSaisie(page.page, { rubrique, objet }, demande.valeur);
  if (data === undefined) return { outcome: "refusee", diagnostics };
  return { outcome: "lue", cellule: { cible, rubrique, objet, valeur: data, version } };
}

type Resultats = ReadonlyMap<string, Exclude<ResultatSaisie, { outcome: "refusee" }>>;

interface Demandees {
  readonly periodeId: string;
  readonly cellules: readonly SaisieAEcrire[];
}

/** Writes the cells whose version is the one that was seen, and tells what the others hold. */
async function store(trx: Trx, { acte }: Acteur, { periodeId, cellules }: Demandees): Promise<Resultats> {
  const avant = await lockCellules(trx, periodeId, cellules);
  const held = (cellule: SaisieAEcrire) => avant.get(celluleTexte(cellule)) ?? empty(cellule, acte);
  const isSame = (cellule: SaisieAEcrire) => isDeepStrictEqual(held(cellule).valeur, cellule.valeur);
  const aEcrire = cellules.filter((cellule) => !isSame(cellule) && held(cellule).version === cellule.version);
  const ecrites = await writeCellules(trx, { periodeId, acte, cellules: aEcrire });
  const isEcrite = (cellule: SaisieAEcrire) => ecrites.has(celluleTexte(cellule));
  const entrees = aEcrire.filter(isEcrite).map((cellule) => entreeOf(periodeId, held(cellule), cellule));
  await record(trx, acte, entrees);
  // Somebody typed first in a cell that nobody had typed in: no row could be locked for it.
  const doublees = aEcrire.filter((cellule) => !isEcrite(cellule));
  const apres = doublees.length > 0 ? await lockCellules(trx, periodeId, doublees) : new Map<string, SaisieDatee>();
  return new Map(
    cellules.map((cellule) => {
      const cle = celluleTexte(cellule);
      const saisie = ecrites.get(cle) ?? apres.get(cle) ?? held(cellule);
      const enregistree = isEcrite(cellule) || isDeepStrictEqual(saisie.valeur, cellule.valeur);
      return [cle, { outcome: enregistree ? "enregistree" : "conflit", saisie }] as const;
    }),
  );
}

/** A cell that nobody has typed in. */
function empty(cellule: SaisieAEcrire, { now }: Acte): SaisieDatee {
  return { ...cellule, valeur: null, version: 0, auteur: "", le: now.toISOString() };
}

function entreeOf(periodeId: string, { valeur: avant }: SaisieDatee, cellule: SaisieAEcrire): Entree {
  const objetId = celluleId(periodeId, cellule);
  return { action: "saisie.enregistrer", objet: "saisie", objetId, avant, apres: cellule.valeur };
}

function refuseDoubles(demandes: readonly DemandeSaisie[]): void {
  if (new Set(demandes.map(celluleTexte)).size === demandes.length) return;
  throw new AppError({
    nature: "saisie",
    code: "saisie.en-double",
    message: "La même cellule est écrite deux fois.",
    remedy: "Rechargez la page, puis réessayez.",
  });
}
