import { randomUUID } from "node:crypto";
import type { UsageCommentaire } from "@navette/livret";
import { and, asc, eq, isNull, or } from "drizzle-orm";
import { AppError } from "../app-error.ts";
import type { Acteur } from "../comptes/acteur.ts";
import { assertDroit } from "../comptes/droits.ts";
import type { EtablissementDb, Trx } from "../db/base.ts";
import { record } from "../journal/record.ts";
import { commentaire } from "./tables.ts";

/** A ready comment; `{prénom}` stands for the pupil. */
export interface Commentaire {
  readonly id: string;
  readonly usage: UsageCommentaire;
  readonly theme: string;
  readonly texte: string;
  /** Of the whole school, or of the account alone. */
  readonly portee: "ecole" | "moi";
}

/** A key that is absent stays as it is. */
export interface CommentaireModifie {
  readonly theme?: string | undefined;
  readonly texte?: string | undefined;
}

type Row = typeof commentaire.$inferSelect;

const shown = ({ id, usage, theme, texte, compteId }: Row): Commentaire => ({
  id,
  usage,
  theme,
  texte,
  portee: compteId === null ? "ecole" : "moi",
});

const isOwn = ({ compte }: Acteur) => or(isNull(commentaire.compteId), eq(commentaire.compteId, compte.id));

/** The comments of the school and those of this account, in the order they were added. */
export async function listCommentaires(trx: Trx, acteur: Acteur): Promise<readonly Commentaire[]> {
  const rows = await trx
    .select()
    .from(commentaire)
    .where(isOwn(acteur))
    .orderBy(asc(commentaire.usage), asc(commentaire.creeLe), asc(commentaire.theme), asc(commentaire.texte));
  return rows.map(shown);
}

/** Adds a comment; one that is already there only changes its theme. The bank of the school is the direction's. */
export async function addCommentaire(
  db: EtablissementDb,
  acteur: Acteur,
  { usage, theme, texte, portee }: Omit<Commentaire, "id">,
): Promise<Commentaire> {
  assertBanque(acteur, portee);
  const compteId = portee === "ecole" ? null : acteur.compte.id;
  return await db.transaction(async (trx) => {
    const creeLe = acteur.acte.now.toISOString();
    const [added] = await trx
      .insert(commentaire)
      .values({ id: randomUUID(), compteId, usage, theme, texte, creeLe })
      .onConflictDoUpdate({
        target: [commentaire.uai, commentaire.compteId, commentaire.usage, commentaire.texte],
        set: { theme },
      })
      .returning();
    if (added === undefined) throw new Error("a comment was neither added nor found");
    await tell(trx, acteur, "commentaire.ajouter", { apres: added });
    return shown(added);
  });
}

/** Changes a comment of the bank this account may write in. Refuses one that is there already (`commentaire.existe`). */
export async function updateCommentaire(
  db: EtablissementDb,
  acteur: Acteur,
  id: string,
  { theme, texte }: CommentaireModifie,
): Promise<Commentaire> {
  return await db.transaction(async (trx) => {
    const avant = await lock(trx, acteur, id);
    const apres = { ...avant, ...(theme !== undefined && { theme }), ...(texte !== undefined && { texte }) };
    if (texte !== undefined && texte !== avant.texte) await refuseDouble(trx, apres);
    await trx.update(commentaire).set({ theme: apres.theme, texte: apres.texte }).where(eq(commentaire.id, id));
    await tell(trx, acteur, "commentaire.modifier", { avant, apres });
    return shown(apres);
  });
}

export async function removeCommentaire(db: EtablissementDb, acteur: Acteur, id: string): Promise<void> {
  await db.transaction(async (trx) => {
    const avant = await lock(trx, acteur, id);
    await trx.delete(commentaire).where(eq(commentaire.id, id));
    await tell(trx, acteur, "commentaire.oter", { avant });
  });
}

/** A comment this account sees, and may write. */
async function lock(trx: Trx, acteur: Acteur, id: string): Promise<Row> {
  const [found] = await trx
    .select()
    .from(commentaire)
    .where(and(eq(commentaire.id, id), isOwn(acteur)))
    .for("update");
  if (found === undefined) throw inconnu();
  assertBanque(acteur, shown(found).portee);
  return found;
}

function assertBanque({ compte: { role } }: Acteur, portee: Commentaire["portee"]): void {
  assertDroit(role, portee === "ecole" ? "regler-etablissement" : "saisir-livret");
}

async function refuseDouble(trx: Trx, { compteId, usage, texte }: Row): Promise<void> {
  const owner = compteId === null ? isNull(commentaire.compteId) : eq(commentaire.compteId, compteId);
  const [double] = await trx
    .select({ id: commentaire.id })
    .from(commentaire)
    .where(and(owner, eq(commentaire.usage, usage), eq(commentaire.texte, texte)));
  if (double === undefined) return;
  const message = "Ce commentaire est déjà dans la banque.";
  throw new AppError({ nature: "etat", code: "commentaire.existe", message, champs: { texte: message } });
}

/** The journal tells what changes for the whole school; one's own bank is nobody else's business. */
async function tell(
  trx: Trx,
  { acte }: Acteur,
  action: string,
  { avant, apres }: { readonly avant?: Row; readonly apres?: Row },
): Promise<void> {
  const row = apres ?? avant;
  if (row === undefined || row.compteId !== null) return;
  const said = (each: Row | undefined) => each && { theme: each.theme, texte: each.texte };
  await record(trx, acte, { action, objet: "commentaire", objetId: row.id, avant: said(avant), apres: said(apres) });
}

function inconnu(): AppError {
  return new AppError({
    nature: "introuvable",
    code: "commentaire.inconnu",
    message: "Ce commentaire n’est plus dans la banque.",
    remedy: "Rechargez la page.",
  });
}
