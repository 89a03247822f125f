import type { ContentPersonnel } from "@navette/formats";
import { type ObjetSts, objetsSts } from "@navette/reconcile";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import { groupe, inscription, matiere, service } from "../enseignements/tables.ts";
import { groupBy } from "../group-by.ts";
import { eleve, identifiant, personnel, scolarite } from "../personnes/tables.ts";
import { classe } from "../structures/tables.ts";

/** All that STS-Web and SIECLE gave for this year, as far as it can be paired. */
export async function readObjetsSts(trx: Trx, annee: number): Promise<ObjetSts[]> {
  const codes = await readCodes(trx);
  const classes = await readClasses(trx, annee, codes);
  const groupes = await trx
    .select()
    .from(groupe)
    .where(and(eq(groupe.annee, annee), eq(groupe.actif, true), eq(groupe.origine, "import")));
  const mefsDe = await readMefsDesEleves(trx, annee);
  const codeDe = new Map(classes.map(({ id, identifiant }) => [id, identifiant]));
  return objetsSts({
    matieres: await trx.select().from(matiere).where(eq(matiere.actif, true)),
    personnels: await readPersonnels(trx, codes),
    classes,
    groupes: groupes.map(({ id, code, libelle, divisions, mefs }) => ({
      code,
      libelle,
      divisions: divisions.flatMap((id) => codeDe.get(id) ?? []),
      mefs,
      mefsDesEleves: mefsDe.get(id) ?? [],
    })),
    services: await readServices(trx, annee, {
      codes,
      classes: codeDe,
      groupes: new Map(groupes.map(({ id, code }) => [id, code])),
    }),
  });
}

/** How STS-Web calls the people, and SIECLE and STS-Web the classes. */
async function readCodes(trx: Trx): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .select({ objetId: identifiant.objetId, source: identifiant.source, valeur: identifiant.valeur })
    .from(identifiant)
    .where(eq(identifiant.actuel, true));
  const wanted = rows.filter(({ source }) => source === "sts" || source === "siecle-code");
  return new Map(wanted.map(({ objetId, valeur }) => [objetId, valeur]));
}

async function readClasses(trx: Trx, annee: number, codes: ReadonlyMap<string, string>) {
  const rows = await trx
    .select()
    .from(classe)
    .where(and(eq(classe.annee, annee), eq(classe.archivee, false)));
  const attended = await trx
    .selectDistinct({ classeId: scolarite.classeId, mef: scolarite.mef })
    .from(scolarite)
    .where(and(eq(scolarite.annee, annee), isNotNull(scolarite.mef)));
  const mefs = groupBy(attended, ({ classeId }) => classeId ?? "");
  return rows.map(({ id, libelle, niveaux }) => ({
    id,
    identifiant: codes.get(id) ?? libelle,
    libelle,
    niveaux,
    mefs: (mefs.get(id) ?? []).flatMap(({ mef }) => mef ?? []).sort(),
  }));
}

/** By group: the formation of each of its pupils. */
async function readMefsDesEleves(trx: Trx, annee: number): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await trx
    .select({ groupe: inscription.groupe, mef: scolarite.mef })
    .from(inscription)
    .innerJoin(scolarite, and(eq(scolarite.eleveId, inscription.eleve), eq(scolarite.annee, annee)))
    .innerJoin(eleve, and(eq(eleve.id, inscription.eleve), eq(eleve.actif, true)))
    .where(and(eq(inscription.annee, annee), eq(inscription.actif, true)));
  return new Map(
    [...groupBy(rows, (each) => each.groupe)].map(([id, own]) => [id, own.flatMap(({ mef }) => mef ?? [])]),
  );
}

async function readPersonnels(trx: Trx, codes: ReadonlyMap<string, string>): Promise<ContentPersonnel[]> {
  const rows = await trx.select().from(personnel).where(eq(personnel.actif, true));
  return rows.flatMap(({ id, nom, nomPatronymique, prenom }, line) => {
    const identifiant = codes.get(id);
    return identifiant === undefined ? [] : [{ line, identifiant, nom, nomPatronymique, prenom: prenom ?? "" }];
  });
}

interface Codes {
  readonly codes: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<string, string>;
  readonly groupes: ReadonlyMap<string, string>;
}

async function readServices(trx: Trx, annee: number, { codes, classes, groupes }: Codes) {
  const rows = await trx
    .select()
    .from(service)
    .where(and(eq(service.annee, annee), eq(service.actif, true)));
  return rows.flatMap(({ classe: classeId, groupe: groupeId, matiere: code, modaliteCours, heures, enseignants }) => {
    const type = classeId === null ? ("groupe" as const) : ("division" as const);
    const structure = (classeId === null ? groupes : classes).get(classeId ?? groupeId ?? "");
    if (structure === undefined) return [];
    const connus = enseignants.flatMap(({ personnel: id }) => {
      const identifiant = codes.get(id);
      return identifiant === undefined ? [] : [{ personnel: identifiant }];
    });
    return [{ structure: { type, code: structure }, matiere: code, modaliteCours, heures, enseignants: connus }];
  });
}
