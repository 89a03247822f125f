import { aDesBilans, libellePeriode } from "@navette/livret";
import { and, eq } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { groupBy } from "../group-by.ts";
import { periodiciteOf } from "../structures/periodicite.ts";
import { classe, periode } from "../structures/tables.ts";
import { type EtatEnvoi, readEtatsEnvoi } from "./etat-envoi.ts";

/** One period of the current year that may leave for LSU, over the classes that have it. */
export interface PeriodeLsu {
  readonly indice: number;
  readonly nombre: number;
  /** "Trimestre 2". */
  readonly libelle: string;
  /** Of the class that begins first, and of the one that ends last: ISO dates. */
  readonly debut: string;
  readonly fin: string;
  readonly classes: number;
  /** Classes declared complete that have not left whole. */
  readonly completes: number;
  /** Classes every bilan of which is in a file, and among them those whose files were downloaded, then deposited. */
  readonly exportees: number;
  readonly telechargees: number;
  readonly deposees: number;
  /** Complete classes some bilans of which are in a file all the same, and among them those whose files were deposited. */
  readonly entamees: number;
  readonly entameesDeposees: number;
}

/** In the order of the year; the periodicity of most classes first. Classes without bilan périodique are left out. */
export async function listPeriodesLsu(trx: Trx): Promise<readonly PeriodeLsu[]> {
  const { annee } = await requireEtablissement(trx);
  const rows = await trx
    .select({
      id: periode.id,
      indice: periode.indice,
      nombre: periode.nombre,
      debut: periode.debut,
      fin: periode.fin,
      etat: periode.etat,
      niveaux: classe.niveaux,
    })
    .from(periode)
    .innerJoin(classe, eq(classe.id, periode.classeId))
    .where(and(eq(periode.annee, annee), periode.active, eq(classe.archivee, false)));
  const concernees = rows.filter(({ niveaux }) => aDesBilans(niveaux));
  const envois = await readEtatsEnvoi(trx, annee);
  return [...groupBy(concernees, ({ nombre, indice }) => `${nombre} ${indice}`).values()]
    .flatMap((of) => periodeOf(of, envois))
    .toSorted((a, b) => b.classes - a.classes || a.nombre - b.nombre || a.indice - b.indice);
}

type Row = Pick<typeof periode.$inferSelect, "id" | "indice" | "nombre" | "debut" | "fin" | "etat">;

function periodeOf(rows: readonly Row[], envois: ReadonlyMap<string, EtatEnvoi>): readonly PeriodeLsu[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { indice, nombre } = first;
  const exportees = rows.filter(({ etat }) => etat === "exporte");
  const completes = rows.filter(({ etat }) => etat === "complet");
  const entamees = completes.flatMap(({ id }) => envois.get(id) ?? []);
  const gone = (...etats: readonly EtatEnvoi[]) =>
    exportees.filter(({ id }) => etats.includes(envois.get(id) ?? "prepare")).length;
  return [
    {
      indice,
      nombre,
      libelle: libellePeriode(periodiciteOf(nombre), indice),
      debut: rows.map(({ debut }) => debut).toSorted()[0] ?? first.debut,
      fin:
        rows
          .map(({ fin }) => fin)
          .toSorted()
          .at(-1) ?? first.fin,
      classes: rows.length,
      completes: completes.length,
      exportees: exportees.length,
      telechargees: gone("telecharge", "depose"),
      deposees: gone("depose"),
      entamees: entamees.length,
      entameesDeposees: entamees.filter((etat) => etat === "depose").length,
    },
  ];
}
