import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { verrou } from "../personnes/tables.ts";
import { groupe, inscription, service } from "./tables.ts";

/** A group made here, as the school names it. */
export interface GroupeLocal {
  readonly code: string;
  readonly libelle: string | null;
}

/** The groups made here that are not over, by code: no file brings them back once the year closes. */
export async function listGroupesLocaux(trx: Trx, annee: number): Promise<readonly GroupeLocal[]> {
  return await trx
    .select({ code: groupe.code, libelle: groupe.libelle })
    .from(groupe)
    .where(and(ofHere(annee), groupe.actif))
    .orderBy(asc(groupe.code));
}

/** Makes them again for the year that opens, without pupils nor divisions: those belong to a year. */
export async function reconduireGroupes(
  trx: Trx,
  { de, vers }: { readonly de: number; readonly vers: number },
  acte: Acte,
): Promise<void> {
  for (const { code, libelle } of await listGroupesLocaux(trx, de)) {
    const id = randomUUID();
    const common = { divisions: [], mefs: [], origine: "manuel", creeLe: acte.now.toISOString() } as const;
    await trx.insert(groupe).values({ id, annee: vers, code, libelle, ...common });
    await record(trx, acte, { action: "groupe.creer", objet: "groupe", objetId: id, apres: { code, libelle } });
  }
}

/** Takes away those of a year that is given back, and all that hangs on them. */
export async function deleteGroupesLocaux(trx: Trx, annee: number): Promise<void> {
  const found = await trx.select({ id: groupe.id }).from(groupe).where(ofHere(annee));
  const ids = found.map(({ id }) => id);
  await trx.delete(inscription).where(inArray(inscription.groupe, ids));
  await trx.delete(service).where(inArray(service.groupe, ids));
  await trx.delete(verrou).where(and(eq(verrou.objet, "groupe"), inArray(verrou.objetId, ids)));
  await trx.delete(groupe).where(inArray(groupe.id, ids));
}

const ofHere = (annee: number) => and(eq(groupe.annee, annee), eq(groupe.origine, "manuel"));
