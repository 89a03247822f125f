import { type Etat, type Examen, type ExamenClasse, examine, nomPersonne, type Relance } from "@navette/livret";
import { eq } from "drizzle-orm";
import { type Acteur, porteeOf } from "../comptes/acteur.ts";
import { classesEntieres } from "../comptes/classes.ts";
import type { Trx } from "../db/base.ts";
import { requireEtablissement } from "../etablissement/etablissement.ts";
import { personnel } from "../personnes/tables.ts";
import { assembleBilans, listClassesPeriodes } from "./assemble-bilans.ts";
import { openPeriode } from "./periode-livret.ts";

/** One class of an examination, with the period its bilans stand in. */
export type ClasseExaminee = ExamenClasse & { readonly periodeId: string; readonly etat: Etat };

/** Whom to remind. `moi`: the reader, who needs no message to know it. */
export type RelanceLue = Relance & { readonly moi: boolean };

export interface ExamenLivret extends Omit<Examen, "classes" | "relances"> {
  readonly annee: number;
  readonly indice: number;
  readonly nombre: number;
  readonly classes: readonly ClasseExaminee[];
  readonly relances: readonly RelanceLue[];
}

/** Which bilans: `indice` 2 of `nombre` 3 is "Trimestre 2". The current school year when `annee` is absent. */
export interface DemandeExamen {
  readonly indice: number;
  readonly nombre: number;
  readonly annee?: number;
}

/** What is missing before LSU in the classes the reader reaches. */
export async function examineLivret(trx: Trx, acteur: Acteur, demande: DemandeExamen): Promise<ExamenLivret> {
  const classes = classesEntieres(await porteeOf(trx, acteur));
  const annee = demande.annee ?? (await requireEtablissement(trx)).annee;
  const examen = examine(await assembleBilans(trx, { ...demande, annee, classes }));
  const periodes = await listClassesPeriodes(trx, { ...demande, annee, classes });
  const moi = await nomDuLecteur(trx, acteur);
  return {
    ...examen,
    ...demande,
    annee,
    relances: examen.relances.map((each) => ({
      ...each,
      moi: each.nom === null ? each.fonction === acteur.compte.role : each.nom === moi,
    })),
    classes: examen.classes.flatMap((each) => {
      const found = periodes.find(({ classeId }) => classeId === each.classe);
      return found ? [{ ...each, periodeId: found.periodeId, etat: found.etat }] : [];
    }),
  };
}

/** The reader, as the bilans name the persons of the school; `undefined` for an account that is nobody's. */
async function nomDuLecteur(trx: Trx, { compte: { personnelId } }: Acteur): Promise<string | undefined> {
  if (personnelId === null) return undefined;
  const [found] = await trx.select().from(personnel).where(eq(personnel.id, personnelId));
  return found && nomPersonne(found);
}

/** The same for one class, seen among the others: two classes may share an id of ONDE, two pupils an INE. */
export async function examineClasse(
  trx: Trx,
  acteur: Acteur,
  periodeId: string,
): Promise<ClasseExaminee & { readonly ecole: Examen["constats"] }> {
  const { indice, nombre, annee } = await openPeriode(trx, acteur, periodeId);
  const { classes, constats } = await examineLivret(trx, acteur, { indice, nombre, annee });
  const found = classes.find((each) => each.periodeId === periodeId);
  if (found === undefined) throw new Error("an opened period belongs to no examined class");
  return { ...found, ecole: constats };
}
