import type { Classe as ClasseInventee, Ecole } from "@navette/invent";
import { type Etat, pageByRef, pageForNiveau, type Saisie } from "@navette/livret";
import type { Acteur } from "../comptes/acteur.ts";
import { auteurOf } from "../comptes/compte.ts";
import type { EtablissementDb } from "../db/base.ts";
import { jourLocal } from "../etablissement/heure-locale.ts";
import { changeEtat } from "../livret/change-etat.ts";
import { type EleveGrille, readGrille } from "../livret/read-grille.ts";
import { saveSaisies } from "../livret/save-saisies.ts";
import type { Classe } from "../structures/list-classes.ts";
import { listPeriodes, type PeriodeClasse } from "../structures/list-periodes.ts";
import { DEFAUTS } from "./defauts.ts";
import { inventeSaisies } from "./invente-saisies.ts";

/** How far a class is: the share of its bilans that is typed, 0 to 1, and their state. */
interface Avance {
  readonly part: number;
  readonly etat: Exclude<Etat, "exporte">;
  readonly defauts?: true;
}

const FINIE: Avance = { part: 1, etat: "complet" };
/** A school in the middle of its work: one class closed, one to be read again, one with faults, others on their way. */
const AVANCES: readonly Avance[] = [
  FINIE,
  { part: 1, etat: "en-saisie", defauts: true },
  { part: 0.9, etat: "a-relire" },
  { part: 0.6, etat: "en-saisie" },
  { part: 0.3, etat: "en-saisie" },
];

const hasPage = ({ niveaux }: { readonly niveaux: readonly string[] }) =>
  niveaux.some((niveau) => pageForNiveau(niveau) !== undefined);

/** The class of the teacher's account: several levels that all have a bilan if there is one, and not the head's. */
export function classeDeLEnseignant({ classes, directeur }: Ecole): ClasseInventee {
  const possibles = classes.filter((classe) => hasPage(classe) && classe.enseignant !== directeur);
  const isMixed = ({ niveaux }: ClasseInventee) =>
    niveaux.length > 1 && niveaux.every((niveau) => pageForNiveau(niveau));
  const found = possibles.find(isMixed) ?? possibles[0];
  if (found === undefined) throw new Error("the invented school has no class with a bilan");
  return found;
}

/** Types the bilans of the period under way, and of the one before, which is finished everywhere. */
export async function typeLivrets(db: EtablissementDb, acteur: Acteur, classes: readonly Classe[]): Promise<void> {
  const [annee] = classes.map((classe) => classe.annee);
  if (annee === undefined) return;
  const periodes = await db.transaction((trx) => listPeriodes(trx, annee));
  const today = jourLocal(acteur.acte.now);
  for (const [rang, classe] of classes.filter(hasPage).entries()) {
    const own = periodes.filter(({ classeId }) => classeId === classe.id);
    const courante = own.findLast(({ debut }) => debut <= today) ?? own[0];
    const precedente = own.find(({ indice }) => indice + 1 === courante?.indice);
    const avance = AVANCES[rang % AVANCES.length] ?? FINIE;
    const teacher = actingAs(acteur, classe);
    if (precedente) await typeClasse(db, teacher, { periode: precedente, avance: FINIE });
    if (courante) await typeClasse(db, teacher, { periode: courante, avance });
  }
}

/** With the rights of the head, in the name of the teacher, written as that of his account would be. */
function actingAs({ compte, acte }: Acteur, { enseignants: [enseignant] }: Classe): Acteur {
  if (enseignant === undefined) return { compte, acte };
  const { nom } = auteurOf({ ...enseignant, id: enseignant.personnelId });
  return { compte, acte: { ...acte, auteur: { compteId: null, nom } } };
}

async function typeClasse(
  db: EtablissementDb,
  acteur: Acteur,
  { periode, avance }: { readonly periode: PeriodeClasse; readonly avance: Avance },
): Promise<void> {
  const { eleves } = await db.transaction((trx) => readGrille(trx, acteur, periode.id));
  const demandes = eleves.flatMap((eleve, rang) =>
    saisiesOf(eleve, { rang, avance, graine: periode.indice }).map((saisie) => ({
      ...saisie,
      cible: eleve.id,
      version: 0,
    })),
  );
  await saveSaisies(db, acteur, periode.id, demandes);
  if (avance.etat !== "en-saisie") await changeEtat(db, acteur, periode.id, { de: "en-saisie", vers: avance.etat });
}

interface Tirage {
  readonly rang: number;
  readonly avance: Avance;
  readonly graine: number;
}

/** Pupils of a class are not all at the same point. */
function saisiesOf(
  { id, prenom, page: ref }: EleveGrille,
  { rang, avance: { part, defauts }, graine }: Tirage,
): readonly Saisie[] {
  const page = ref === null ? undefined : pageByRef(ref);
  if (page === undefined) return [];
  const own = part === 1 ? 1 : part + ((rang % 3) - 1) * 0.1;
  const saisies = inventeSaisies({ graine, eleve: { id, prenom }, page, part: own });
  const defaut = defauts && DEFAUTS[rang];
  return defaut ? defaut(saisies) : saisies;
}
