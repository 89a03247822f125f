import { randomUUID } from "node:crypto";
import { fold } from "@navette/reconcile";
import { eq } from "drizzle-orm";
import type { EtablissementDb, Trx } from "../db/base.ts";
import type { Acte } from "../journal/auteur.ts";
import { record } from "../journal/record.ts";
import type { Adresse } from "../personnes/tables.ts";
import { lockChamps } from "../personnes/verrous.ts";
import type { IdentiteResponsable } from "./famille.ts";
import { foyerOf } from "./foyers.ts";
import { lienExistant } from "./refus.ts";
import { responsabilite, responsable } from "./tables.ts";
import { filled, insertLien, type LienModifie } from "./update-lien.ts";

export interface NouveauResponsable {
  readonly identite: IdentiteResponsable;
  readonly adresse: Adresse | null;
  /** The pupil he answers for, and what he is to him. */
  readonly eleve: string;
  readonly lien: LienModifie;
}

/**
 * Adds a responsable by hand, with his first child: no import proposes to withdraw him. Throws `eleve.inconnu`, and
 * `lien.existant` when somebody of his name already answers for that pupil.
 */
export async function createResponsable(
  db: EtablissementDb,
  { identite, adresse, eleve, lien }: NouveauResponsable,
  acte: Acte,
): Promise<{ readonly id: string }> {
  return await db.transaction(async (trx) => {
    await refuseHomonym(trx, eleve, identite);
    const id = randomUUID();
    const foyer = await foyerOf(trx, adresse, acte);
    const fiche = { ...identite, foyer };
    await trx.insert(responsable).values({ id, ...fiche, origine: "manuel", creeLe: acte.now.toISOString() });
    await lockChamps(trx, { objet: "responsable", objetId: id, champs: filled(fiche) }, acte);
    await record(trx, acte, {
      action: "responsable.creer",
      objet: "responsable",
      objetId: id,
      apres: { ...identite, adresse },
    });
    await insertLien(trx, { eleve, responsable: id, lien }, acte);
    return { id };
  });
}

async function refuseHomonym(trx: Trx, eleveId: string, identite: IdentiteResponsable): Promise<void> {
  const rows = await trx
    .select({ nom: responsable.nom, prenom: responsable.prenom })
    .from(responsabilite)
    .innerJoin(responsable, eq(responsable.id, responsabilite.responsable))
    .where(eq(responsabilite.eleve, eleveId));
  const named = ({ nom, prenom }: Pick<IdentiteResponsable, "nom" | "prenom">) => fold(`${nom} ${prenom ?? ""}`);
  if (rows.some((row) => named(row) === named(identite))) throw lienExistant();
}
