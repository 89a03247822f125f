import type { Civilite, ContentDiscipline } from "@navette/formats";
import { and, eq } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import { compte } from "../comptes/tables.ts";
import type { Trx } from "../db/base.ts";
import { classesEnseignees } from "../enseignements/classes-enseignees.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { groupBy } from "../group-by.ts";
import { classe } from "../structures/tables.ts";
import { classesProbables } from "./classes-probables.ts";
import { personnel } from "./tables.ts";
import { readVerrous, type VerrouPose } from "./verrous.ts";

/** A member of staff, named as in ONDE: LSU knows a person by these three alone. */
export interface IdentitePersonnel {
  readonly civilite: Civilite | null;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string | null;
  /** FONCTION of STS-Web; `null`, as absent, where nobody says it. An école has none: `directeur` says it all. */
  readonly fonction?: string | null;
  readonly directeur: boolean;
}

/** A member of staff as the list shows him. */
export interface Personnel extends IdentitePersonnel {
  readonly id: string;
  /** `null` where nobody said. */
  readonly fonction: string | null;
  /** What she may teach, of STS-Web alone. */
  readonly disciplines: readonly ContentDiscipline[];
  /** False for who left: kept, and named wherever something bears his name. */
  readonly actif: boolean;
  /** When he left; `null` for who is here. */
  readonly retireLe: string | null;
  /** Where he teaches on that day, of the current school year. */
  readonly classes: readonly ClasseDePersonnel[];
  /** Those that bear his name, and that nobody of that name teaches. */
  readonly classesProbables: readonly ClasseNommee[];
  readonly compte: { readonly id: string; readonly identifiant: string; readonly actif: boolean } | null;
  /** What was corrected here. */
  readonly verrous: readonly VerrouPose[];
}

interface ClasseNommee {
  readonly id: string;
  readonly libelle: string;
}

interface ClasseDePersonnel extends ClasseNommee {
  /** By a rattachement made here, which can be taken back; the others come from STS-Web. */
  readonly rattachee: boolean;
}

export const COLONNES_PERSONNEL = {
  id: personnel.id,
  civilite: personnel.civilite,
  nom: personnel.nom,
  prenom: personnel.prenom,
  courriel: personnel.courriel,
  fonction: personnel.fonction,
  directeur: personnel.directeur,
  actif: personnel.actif,
  retireLe: personnel.retireLe,
};

const { compare } = new Intl.Collator("fr", { numeric: true });
const parLibelle = (a: ClasseNommee, b: ClasseNommee) => compare(a.libelle, b.libelle);

/** The staff by name on that day (ISO), those who left last. */
export async function listPersonnels(trx: Trx, jour: string): Promise<readonly Personnel[]> {
  const rows = await trx.select({ ...COLONNES_PERSONNEL, disciplines: personnel.disciplines }).from(personnel);
  const { siennes, probables } = await readClasses(trx, rows, jour);
  const comptes = await readComptes(trx);
  const verrous = await readVerrous(
    trx,
    "personnel",
    rows.map(({ id }) => id),
  );
  return rows
    .map((row) => ({
      ...row,
      disciplines: row.disciplines ?? [],
      classes: siennes.get(row.id) ?? [],
      classesProbables: probables.get(row.id) ?? [],
      compte: comptes.get(row.id) ?? null,
      verrous: verrous.get(row.id) ?? [],
    }))
    .toSorted((a, b) => Number(b.actif) - Number(a.actif) || compare(a.nom, b.nom) || compare(a.prenom, b.prenom));
}

async function readComptes(trx: Trx): Promise<ReadonlyMap<string | null, NonNullable<Personnel["compte"]>>> {
  const rows = await trx
    .select({ personnelId: compte.personnelId, id: compte.id, identifiant: compte.identifiant, actif: compte.actif })
    .from(compte);
  return new Map(rows.map(({ personnelId, ...own }) => [personnelId, own]));
}

interface Affectations {
  readonly siennes: ReadonlyMap<string, readonly ClasseDePersonnel[]>;
  readonly probables: ReadonlyMap<string, readonly ClasseNommee[]>;
}

/** The classes of the current year in which each person teaches that day, and those that bear the name of who is here. */
async function readClasses(
  trx: Trx,
  personnes: readonly Pick<Personnel, "id" | "nom" | "actif">[],
  jour: string,
): Promise<Affectations> {
  const { annee } = await requireEtablissement(trx);
  const rows = await trx
    .select({ id: classe.id, libelle: classe.libelle, archivee: classe.archivee })
    .from(classe)
    .where(eq(classe.annee, annee));
  const nommees = new Map(rows.map(({ id, libelle }) => [id, { id, libelle }]));
  const enseignees = await classesEnseignees(trx, { jour });
  const ouvertes = rows.flatMap(({ id, archivee }) => (archivee ? [] : (nommees.get(id) ?? [])));
  return {
    siennes: new Map(
      [...groupBy(enseignees, ({ personnelId }) => personnelId)].map(([id, own]) => [
        id,
        own
          .flatMap(({ classeId, rattachee }) => {
            const nommee = nommees.get(classeId);
            return nommee ? [{ ...nommee, rattachee }] : [];
          })
          .toSorted(parLibelle),
      ]),
    ),
    probables: classesProbables(
      personnes.filter(({ actif }) => actif),
      ouvertes.toSorted(parLibelle),
      enseignees,
    ),
  };
}

/** Throws `personnel.inconnu` unless this person works here. */
export async function requirePersonnelActif(trx: Trx, personnelId: string): Promise<void> {
  const [found] = await trx
    .select({ id: personnel.id })
    .from(personnel)
    .where(and(eq(personnel.id, personnelId), personnel.actif));
  if (found === undefined) throw personnelInconnu();
}

export function personnelInconnu(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "personnel.inconnu",
    message: "Cette personne ne figure pas parmi les personnels de l’établissement.",
    remedy: "Rechargez la page.",
  });
}
