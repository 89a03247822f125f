import { type Ecole, type Enseignant, ecoleInventee, fichiersOnde } from "@navette/invent";
import { proposePeriodes } from "@navette/livret";
import type { Acteur } from "../comptes/acteur.ts";
import { auteurOf, type Compte } from "../comptes/compte.ts";
import { insertCompte } from "../comptes/create-compte.ts";
import { type LoggedIn, logIn } from "../comptes/log-in.ts";
import { hashMotDePasse } from "../comptes/mot-de-passe.ts";
import type { Base, EtablissementDb, Trx } from "../db/base.ts";
import { anneeCourante } from "../etablissement/calendrier.ts";
import { createEtablissement } from "../etablissement/create-etablissement.ts";
import { readAnnee } from "../etablissement/etablissement.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import type { Acte } from "../journal/auteur.ts";
import { insertPersonnel } from "../personnes/update-personnel.ts";
import { type Classe, listClasses } from "../structures/list-classes.ts";
import { setPeriodes } from "../structures/set-periodes.ts";
import { attachEnseignant } from "../structures/update-classe.ts";
import { COMPTES_DEMONSTRATION } from "./comptes.ts";
import { CREATEUR, FICTIF, importFichiers } from "./importer.ts";
import { classeDeLEnseignant, typeLivrets } from "./type-livrets.ts";

/**
 * Makes an invented school to try the application with, and logs its head in. Its files of ONDE go through the real
 * import, its bilans through the real use cases: what is shown is what a school would have. Refuses to make it twice
 * (`etablissement.existe`).
 */
export async function creerDemonstration(base: Base, now: Date): Promise<LoggedIn> {
  const ecole = withoutOneIne(ecoleInventee("bourg", anneeCourante(FICTIF, jourLocal(now))));
  const { direction, personnels } = await create(base, ecole, { auteur: CREATEUR, now });
  const db = base.etablissement(ecole.uai);
  const acteur: Acteur = { compte: direction, acte: { auteur: auteurOf(direction), now } };
  await importFichiers(db, fichiersOnde(ecole), acteur.acte);
  const classes = await attachTeachers(db, ecole, personnels, acteur);
  await openTrimestres(db, ecole.annee, acteur.acte);
  await typeLivrets(db, acteur, classes);
  return await logIn(db, COMPTES_DEMONSTRATION.direction, now);
}

/** One pupil of the teacher's class waits for his INE: LSU would refuse him, and the application says so. */
function withoutOneIne(ecole: Ecole): Ecole {
  const { identifiant } = classeDeLEnseignant(ecole);
  const sans = ecole.eleves.find(({ classe }) => classe === identifiant);
  return { ...ecole, eleves: ecole.eleves.map((eleve) => (eleve === sans ? { ...eleve, ine: null } : eleve)) };
}

/** Ids of the staff, by teacher. */
type Personnels = ReadonlyMap<Enseignant, string>;

/** The school, its staff and its two accounts, in one transaction: whatever follows, one can log in. */
async function create(
  base: Base,
  ecole: Ecole,
  acte: Acte,
): Promise<{ readonly direction: Compte; readonly personnels: Personnels }> {
  const garde = { hashed: await hashMotDePasse(COMPTES_DEMONSTRATION.direction.motDePasse), provisoire: false };
  const { uai, nom, directeur, eleves } = ecole;
  const commune = eleves[0]?.adresse1.commune ?? null;
  const nouveau = { uai, nom, commune, degre: 1, demonstration: true } as const;
  return await createEtablissement(base, nouveau, { ...acte, today: jourLocal(acte.now) }, async (trx) => {
    const personnels = await insertPersonnels(trx, ecole, acte);
    const insert = (qui: keyof typeof COMPTES_DEMONSTRATION, { nom, prenom }: Enseignant, id: string | undefined) => {
      const { identifiant, role } = COMPTES_DEMONSTRATION[qui];
      return insertCompte(trx, { identifiant, role, nom, prenom, personnelId: id ?? null }, garde, acte);
    };
    const direction = await insert("direction", directeur, personnels.get(directeur));
    const { enseignant } = classeDeLEnseignant(ecole);
    await insert("enseignant", enseignant, personnels.get(enseignant));
    return { direction, personnels };
  });
}

async function insertPersonnels(trx: Trx, { directeur, classes }: Ecole, acte: Acte): Promise<Personnels> {
  const ids = new Map<Enseignant, string>();
  for (const each of new Set([directeur, ...classes.map(({ enseignant }) => enseignant)])) {
    const identite = { ...each, courriel: null, directeur: each === directeur };
    ids.set(each, (await insertPersonnel(trx, identite, acte)).id);
  }
  return ids;
}

/** Gives each class its teacher, who is in none of the files of ONDE. */
async function attachTeachers(
  db: EtablissementDb,
  ecole: Ecole,
  personnels: Personnels,
  acteur: Acteur,
): Promise<readonly Classe[]> {
  const { classes } = await db.transaction((trx) => listClasses(trx, acteur));
  for (const { id: classeId, identifiantOnde } of classes) {
    const enseignant = ecole.classes.find(({ identifiant }) => identifiant === identifiantOnde)?.enseignant;
    const personnelId = enseignant && personnels.get(enseignant);
    if (personnelId === undefined) throw new Error("an imported class is none of the invented ones");
    await attachEnseignant(db, { classeId, personnelId }, { debut: null, fin: null }, acteur.acte);
  }
  return (await db.transaction((trx) => listClasses(trx, acteur))).classes;
}

async function openTrimestres(db: EtablissementDb, annee: number, acte: Acte): Promise<void> {
  const rentree = (await db.transaction((trx) => readAnnee(trx, annee)))?.debut;
  const periodes = proposePeriodes("trimestre", { annee, ...(rentree !== undefined && { rentree }) });
  const demande = { classes: "toutes", periodicite: "trimestre", periodes, confirme: false } as const;
  const { outcome } = await setPeriodes(db, demande, acte);
  if (outcome !== "regle") throw new Error(`the trimestres of the invented school were not opened: ${outcome}`);
}
