import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import type { EtablissementDb, Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { parNom } from "../personnes/par-nom.ts";
import { eleve, scolarite } from "../personnes/tables.ts";
import { lockChamps } from "../personnes/verrous.ts";
import { elevesInconnus, groupeTermine } from "./refus.ts";
import { inscription } from "./tables.ts";
import { lockGroupe, objet } from "./update-groupe.ts";

/** Puts pupils in a group by hand: all of them, or nobody (`eleve.inconnu`). Who is in already stays. */
export async function putInGroupe(
  db: EtablissementDb,
  { groupeId, eleves }: { readonly groupeId: string; readonly eleves: readonly string[] },
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    const { annee, actif } = await lockGroupe(trx, groupeId);
    if (!actif) throw groupeTermine();
    const asked = [...new Set(eleves)];
    const noms = await nomsDe(trx, annee, asked);
    if (noms.length < asked.length) throw elevesInconnus();
    const connues = await inscriptionsDe(trx, groupeId, asked);
    const back = connues.filter((each) => !each.actif);
    await setActif(trx, back, true, acte);
    const known = new Set(connues.map((each) => each.eleve));
    const nouvelles = asked.filter((id) => !known.has(id));
    if (nouvelles.length > 0) {
      const common = { annee, groupe: groupeId, origine: "manuel", creeLe: acte.now.toISOString() } as const;
      await trx.insert(inscription).values(nouvelles.map((id) => ({ id: randomUUID(), eleve: id, ...common })));
    }
    const mis = new Set([...nouvelles, ...back.map((each) => each.eleve)]);
    if (mis.size === 0) return;
    await tell(trx, acte, { action: "groupe.inscrire", groupeId, noms: noms.filter(({ id }) => mis.has(id)) });
  });
}

/** Takes a pupil out of a group by hand: no import puts him back unless somebody accepts it. */
export async function takeOutOfGroupe(
  db: EtablissementDb,
  { groupeId, eleveId }: { readonly groupeId: string; readonly eleveId: string },
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    const { annee, actif } = await lockGroupe(trx, groupeId);
    if (!actif) throw groupeTermine();
    const siennes = (await inscriptionsDe(trx, groupeId, [eleveId])).filter((each) => each.actif);
    if (siennes.length === 0) return;
    await setActif(trx, siennes, false, acte);
    await tell(trx, acte, { action: "groupe.desinscrire", groupeId, noms: await nomsDe(trx, annee, [eleveId]) });
  });
}

interface Nom {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
}

/** Those of them who are enrolled that year. */
async function nomsDe(trx: Trx, annee: number, ids: readonly string[]): Promise<readonly Nom[]> {
  return await trx
    .select({ id: eleve.id, nom: eleve.nom, prenom: eleve.prenom })
    .from(eleve)
    .innerJoin(scolarite, and(eq(scolarite.eleveId, eleve.id), eq(scolarite.annee, annee)))
    .where(and(inArray(eleve.id, [...ids]), eleve.actif));
}

async function inscriptionsDe(trx: Trx, groupeId: string, eleves: readonly string[]) {
  return await trx
    .select({ id: inscription.id, eleve: inscription.eleve, actif: inscription.actif })
    .from(inscription)
    .where(and(eq(inscription.groupe, groupeId), inArray(inscription.eleve, [...eleves])));
}

/** Locked, so that imports neither renew what was ended here nor end what was put back. */
async function setActif(trx: Trx, rows: readonly { readonly id: string }[], actif: boolean, acte: Acte): Promise<void> {
  const retireLe = actif ? null : acte.now.toISOString();
  for (const { id } of rows) {
    await trx.update(inscription).set({ actif, retireLe }).where(eq(inscription.id, id));
    await lockChamps(trx, { objet: "inscription", objetId: id, champs: ["actif"] }, acte);
  }
}

interface Fait {
  readonly action: "groupe.inscrire" | "groupe.desinscrire";
  readonly groupeId: string;
  readonly noms: readonly Nom[];
}

async function tell(trx: Trx, acte: Acte, { action, groupeId, noms }: Fait): Promise<void> {
  const eleves = noms.toSorted(parNom).map(({ nom, prenom }) => `${nom} ${prenom}`);
  await record(trx, acte, { action, ...objet(groupeId), apres: { eleves } });
}
