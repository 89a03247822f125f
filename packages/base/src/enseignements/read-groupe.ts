import { and, eq } from "drizzle-orm";
import type { Acteur } from "../comptes/acteur.ts";
import { isAllowed } from "../comptes/droits.ts";
import type { Trx } from "../db/base.ts";
import { history, type LigneJournal } from "../journal/read-journal.ts";
import { parNom } from "../personnes/par-nom.ts";
import { verrou } from "../personnes/tables.ts";
import { elevesDuGroupe, reachesGroupe, readCollege } from "./college.ts";
import { type Groupe, groupeVu } from "./list-groupes.ts";
import { divisionNommee } from "./noms.ts";
import { groupeHorsPortee, groupeInconnu } from "./refus.ts";
import { type ServiceVu, servicesDeStructure } from "./service-vu.ts";

export interface EleveDeGroupe {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly division: { readonly id: string; readonly code: string } | null;
  /** `manuel`: put in here. */
  readonly origine: "import" | "manuel";
}

/** The record of a group: its pupils, by NOM, and what is taught to them on a day. */
export interface FicheGroupe extends Groupe {
  /** The day asked, ISO. */
  readonly jour: string;
  readonly membres: readonly EleveDeGroupe[];
  readonly sesServices: readonly ServiceVu[];
  /** Who renamed it here. */
  readonly verrou: { readonly auteur: string; readonly le: string } | null;
  /** Newest first; empty for who may not read the journal. */
  readonly historique: readonly LigneJournal[];
}

/** One group on that day (ISO, today when none is said). Throws `groupe.inconnu` and `droit.groupe`. */
export async function readGroupe(
  trx: Trx,
  acteur: Acteur,
  { groupeId, jour }: { readonly groupeId: string; readonly jour?: string | undefined },
): Promise<FicheGroupe> {
  const college = await readCollege(trx, acteur, jour);
  const row = college.groupes.get(groupeId);
  if (row === undefined) throw groupeInconnu();
  if (!reachesGroupe(college, groupeId)) throw groupeHorsPortee();
  const [held] = await trx
    .select({ auteur: verrou.auteur, le: verrou.le })
    .from(verrou)
    .where(and(eq(verrou.objet, "groupe"), eq(verrou.objetId, groupeId), eq(verrou.champ, "libelle")));
  return {
    ...groupeVu(college, row),
    jour: college.jour,
    membres: elevesDuGroupe(college, groupeId)
      .toSorted(parNom)
      .map(({ id, nom, prenom, classeId, origine }) => {
        const division = classeId === null ? null : divisionNommee(college, classeId);
        return { id, nom, prenom, origine, division: division && { id: division.id, code: division.code } };
      }),
    sesServices: servicesDeStructure(college, groupeId),
    verrou: held ?? null,
    historique: isAllowed(acteur.compte.role, "lire-journal") ? await history(trx, "groupe", groupeId) : [],
  };
}
