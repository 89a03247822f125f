import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { Invalid, ine as ineCodec } from "@navette/formats";
import { and, eq, ne } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { requireAnneeOuverte } from "../etablissement/annee-ouverte.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import { classe } from "../structures/tables.ts";
import { eleveInconnu } from "./read-eleve.ts";
import { type Adresse, eleve, identifiant, scolarite } from "./tables.ts";
import { freeChamp, lockChamps } from "./verrous.ts";

/** What is corrected of a pupil; a key that is absent stays. Class and level are those of the current school year. */
export interface EleveModifie {
  readonly nom?: string | undefined;
  readonly nomUsage?: string | null | undefined;
  readonly prenom?: string | undefined;
  readonly naissance?: string | null | undefined;
  readonly sexe?: "M" | "F" | null | undefined;
  readonly adresse1?: Adresse | null | undefined;
  readonly adresse2?: Adresse | null | undefined;
  readonly ine?: string | undefined;
  readonly classeId?: string | null | undefined;
  readonly niveau?: string | null | undefined;
}

type Valeurs = Readonly<Record<string, unknown>>;

/** A field and the name an import gives it, which is that of its lock. */
const FICHE = ["nom", "nomUsage", "prenom", "naissance", "sexe", "adresse1", "adresse2"] as const;

/**
 * Corrects a pupil by hand. Each field that changes is locked: imports show what they say of it, and leave it.
 * Refuses an INE that is not one (`eleve.ine`) or is another pupil's (`eleve.ine-pris`), and an unknown class.
 */
export async function updateEleve(
  db: EtablissementDb,
  eleveId: string,
  modifie: EleveModifie,
  acte: Acte,
): Promise<void> {
  await db.transaction(async (trx) => {
    const { annee } = await requireEtablissement(trx);
    await requireAnneeOuverte(trx, annee);
    const [before] = await trx.select().from(eleve).where(eq(eleve.id, eleveId)).for("update");
    if (before === undefined) throw eleveInconnu();
    const changes = [
      await changeFiche(trx, before, modifie, acte),
      await changeIne(trx, eleveId, modifie.ine, acte),
      await changeScolarite(trx, { eleveId, annee }, modifie),
    ];
    const avant = Object.assign({}, ...changes.map((each) => each.avant)) as Valeurs;
    const apres = Object.assign({}, ...changes.map((each) => each.apres)) as Valeurs;
    const champs = Object.keys(apres);
    if (champs.length === 0) return;
    await lockChamps(trx, { objet: "eleve", objetId: eleveId, champs }, acte);
    await record(trx, acte, { action: "eleve.modifier", objet: "eleve", objetId: eleveId, avant, apres });
  });
}

/** Gives a field of a pupil back to the imports. */
export async function freeEleve(db: EtablissementDb, eleveId: string, champ: string, acte: Acte): Promise<void> {
  await db.transaction((trx) => freeChamp(trx, { objet: "eleve", objetId: eleveId, champ }, acte));
}

interface Changes {
  readonly avant: Valeurs;
  readonly apres: Valeurs;
}

const RIEN: Changes = { avant: {}, apres: {} };

async function changeFiche(
  trx: Trx,
  before: typeof eleve.$inferSelect,
  modifie: EleveModifie,
  { now }: Acte,
): Promise<Changes> {
  const champs = FICHE.filter(
    (champ) => modifie[champ] !== undefined && !isDeepStrictEqual(modifie[champ], before[champ]),
  );
  if (champs.length === 0) return RIEN;
  const pick = (source: Valeurs) => Object.fromEntries(champs.map((champ) => [champ, source[champ]]));
  const apres = pick({ ...modifie });
  await trx
    .update(eleve)
    .set({ ...apres, modifieLe: now.toISOString() })
    .where(eq(eleve.id, before.id));
  return { avant: pick(before), apres };
}

async function changeIne(trx: Trx, eleveId: string, text: string | undefined, { now }: Acte): Promise<Changes> {
  if (text === undefined) return RIEN;
  const valeur = readIne(text);
  const ofIne = and(eq(identifiant.objet, "eleve"), eq(identifiant.source, "ine"), identifiant.actuel);
  const [current] = await trx
    .select({ valeur: identifiant.valeur })
    .from(identifiant)
    .where(and(ofIne, eq(identifiant.objetId, eleveId)));
  if (current?.valeur === valeur) return RIEN;
  const [other] = await trx
    .select({ nom: eleve.nom, prenom: eleve.prenom })
    .from(identifiant)
    .innerJoin(eleve, eq(eleve.id, identifiant.objetId))
    .where(and(ofIne, eq(identifiant.valeur, valeur), ne(identifiant.objetId, eleveId)));
  if (other) throw inePris(other);
  await trx
    .update(identifiant)
    .set({ actuel: false })
    .where(and(ofIne, eq(identifiant.objetId, eleveId)));
  const seen = now.toISOString();
  await trx
    .insert(identifiant)
    .values({ objet: "eleve", objetId: eleveId, source: "ine", valeur, vuDepuis: seen, vuJusque: seen })
    .onConflictDoUpdate({
      target: [identifiant.uai, identifiant.objet, identifiant.objetId, identifiant.source, identifiant.valeur],
      set: { actuel: true, vuJusque: seen },
    });
  return { avant: { ine: current?.valeur ?? null }, apres: { ine: valeur } };
}

async function changeScolarite(
  trx: Trx,
  { eleveId, annee }: { readonly eleveId: string; readonly annee: number },
  { classeId, niveau }: EleveModifie,
): Promise<Changes> {
  if (classeId === undefined && niveau === undefined) return RIEN;
  const [before] = await trx
    .select({ classeId: scolarite.classeId, niveau: scolarite.niveau })
    .from(scolarite)
    .where(and(eq(scolarite.eleveId, eleveId), eq(scolarite.annee, annee)));
  const own = before ?? { classeId: null, niveau: null };
  const after = {
    classeId: classeId === undefined ? own.classeId : classeId,
    niveau: niveau === undefined ? own.niveau : niveau,
  };
  const moved = after.classeId !== own.classeId;
  const leveled = after.niveau !== own.niveau;
  if (!moved && !leveled) return RIEN;
  if (moved && after.classeId !== null) await requireClasse(trx, after.classeId, annee);
  await trx
    .insert(scolarite)
    .values({ id: randomUUID(), eleveId, annee, ...after })
    .onConflictDoUpdate({ target: [scolarite.uai, scolarite.eleveId, scolarite.annee], set: after });
  const told = (each: typeof own) => ({
    ...(moved && { classe: each.classeId }),
    ...(leveled && { niveau: each.niveau }),
  });
  return { avant: told(own), apres: told(after) };
}

async function requireClasse(trx: Trx, classeId: string, annee: number): Promise<void> {
  const [found] = await trx
    .select({ id: classe.id })
    .from(classe)
    .where(and(eq(classe.id, classeId), eq(classe.annee, annee), eq(classe.archivee, false)));
  if (found) return;
  const message = "Cette classe n’est pas une classe de l’année en cours.";
  throw new AppError({ nature: "saisie", code: "classe.inconnue", message, champs: { classeId: message } });
}

function readIne(text: string): string {
  const read = ineCodec.read(text);
  if (!(read instanceof Invalid)) return read;
  const { message, remedy } = read;
  throw new AppError({ nature: "saisie", code: "eleve.ine", message, remedy, champs: { ine: message } });
}

function inePris({ nom, prenom }: { readonly nom: string; readonly prenom: string }): AppError {
  const message = `Cet INE est déjà celui de ${nom.toUpperCase()} ${prenom}.`;
  return new AppError({
    nature: "etat",
    code: "eleve.ine-pris",
    message,
    remedy: "Vérifiez-le dans ONDE\u00a0: un INE n’appartient qu’à un élève.",
    champs: { ine: message },
  });
}
