import { and, desc, eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import { type Acteur, porteeOf } from "../comptes/acteur.ts";
import { assertEleve } from "../comptes/classes.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { history, type LigneJournal } from "../journal/read-journal.ts";
import { classe } from "../structures/tables.ts";
import type { EleveListe } from "./list-eleves.ts";
import { type Adresse, eleve, identifiant, scolarite } from "./tables.ts";
import { readVerrous, type VerrouPose } from "./verrous.ts";

export interface ScolariteAnnee {
  readonly annee: number;
  readonly classe: { readonly id: string; readonly libelle: string } | null;
  readonly niveau: string | null;
  readonly cycle: string | null;
  readonly debut: string | null;
  readonly fin: string | null;
}

/** The record of one pupil: who he is, how others call him, where he was, what was corrected, who changed what. */
export interface FicheEleve extends EleveListe {
  readonly adresse1: Adresse | null;
  readonly adresse2: Adresse | null;
  readonly origine: "import" | "manuel";
  readonly identifiants: readonly Pick<
    typeof identifiant.$inferSelect,
    "source" | "valeur" | "actuel" | "vuDepuis" | "vuJusque"
  >[];
  /** Newest first. */
  readonly scolarites: readonly ScolariteAnnee[];
  readonly verrous: readonly VerrouPose[];
  /** Newest first; empty for who may not read the journal. */
  readonly historique: readonly LigneJournal[];
}

/**
 * One pupil. Throws `eleve.inconnu`, and `droit.classe` when the reader does not reach him by his class of this year. Who does
 * not manage the persons reads who the pupil is and where he learns: neither his addresses nor his identifiers.
 */
export async function readEleve(trx: Trx, acteur: Acteur, eleveId: string): Promise<FicheEleve> {
  const { annee } = await requireEtablissement(trx);
  const [found] = await trx.select().from(eleve).where(eq(eleve.id, eleveId));
  if (found === undefined) throw eleveInconnu();
  const scolarites = await listScolarites(trx, eleveId);
  const current = scolarites.find((each) => each.annee === annee);
  assertEleve(await porteeOf(trx, acteur), eleveId, current?.classe?.id ?? null);
  const gere = isAllowed(acteur.compte.role, "gerer-personnes");
  const identifiants = gere ? await listIdentifiants(trx, eleveId) : [];
  const { uai: _, creeLe: __, modifieLe: ___, ...fiche } = found;
  return {
    ...fiche,
    ...(!gere && { adresse1: null, adresse2: null, courriel: null, telephone: null, telephonePortable: null }),
    ine: identifiants.find(({ source, actuel }) => source === "ine" && actuel)?.valeur ?? null,
    classe: current?.classe ?? null,
    niveau: current?.niveau ?? null,
    identifiants,
    scolarites,
    verrous: gere ? ((await readVerrous(trx, "eleve", [eleveId])).get(eleveId) ?? []) : [],
    historique: isAllowed(acteur.compte.role, "lire-journal") ? await history(trx, "eleve", eleveId) : [],
  };
}

async function listScolarites(trx: Trx, eleveId: string): Promise<readonly ScolariteAnnee[]> {
  return await trx
    .select({
      annee: scolarite.annee,
      classe: { id: classe.id, libelle: classe.libelle },
      niveau: scolarite.niveau,
      cycle: scolarite.cycle,
      debut: scolarite.entree,
      fin: scolarite.sortie,
    })
    .from(scolarite)
    .leftJoin(classe, eq(classe.id, scolarite.classeId))
    .where(eq(scolarite.eleveId, eleveId))
    .orderBy(desc(scolarite.annee));
}

async function listIdentifiants(trx: Trx, eleveId: string): Promise<FicheEleve["identifiants"]> {
  return await trx
    .select({
      source: identifiant.source,
      valeur: identifiant.valeur,
      actuel: identifiant.actuel,
      vuDepuis: identifiant.vuDepuis,
      vuJusque: identifiant.vuJusque,
    })
    .from(identifiant)
    .where(and(eq(identifiant.objet, "eleve"), eq(identifiant.objetId, eleveId)))
    .orderBy(desc(identifiant.actuel), desc(identifiant.vuJusque), identifiant.source, identifiant.valeur);
}

export function eleveInconnu(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "eleve.inconnu",
    message: "Cet élève n’existe pas dans cet établissement.",
    remedy: "Cherchez-le par son nom dans Personnes.",
  });
}
