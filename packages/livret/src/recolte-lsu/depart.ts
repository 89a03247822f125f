import type { Bilan, ClasseBilans } from "../bilans.ts";
import type { BilanPrepare, ContenuBilan } from "../completude/bilan.ts";
import type { Constat, Lieu } from "../completude/constat.ts";
import { deuxClasses, nonComplet, verrouAbsent } from "../completude/constats-bilan.ts";
import { type ClassePreparee, isBloquant, isManquant } from "../completude/ecole.ts";
import { isJourHeure } from "../jours.ts";
import { responsablesLsu } from "./responsables.ts";

/** One bilan that leaves, with nothing missing in it. */
export interface Depart {
  readonly classe: ClasseBilans;
  readonly bilan: Bilan;
  readonly ine: string;
  readonly contenu: ContenuBilan & { readonly appreciationGenerale: string };
  readonly dateScolarite: string;
  readonly dateVerrou: string;
  readonly responsables: ReturnType<typeof responsablesLsu>["responsables"];
}

/** What becomes of one bilan: it leaves, or `retenues` says what keeps it back. */
export interface Issue {
  readonly classe: ClasseBilans;
  readonly bilan: Bilan;
  /** All that is said of the bilan itself. */
  readonly constats: readonly Constat[];
  readonly retenues: readonly Constat[];
  readonly depart?: Depart;
}

/** What becomes of each bilan, in the order given. `bloquants` keep all of them back. */
export function issuesOf(
  classes: readonly ClassePreparee[],
  contexte: Lieu,
  bloquants: readonly Constat[],
): readonly Issue[] {
  const classesDe = classesParEleve(classes);
  return classes.flatMap(({ classe, constats: deLaClasse, bilans }) =>
    bilans.map((prepare) => {
      const { bilan, page } = prepare;
      const lieu: Lieu = { ...contexte, classe, bilan };
      const noms = classesDe.get(bilan.eleve.id) ?? [];
      const { responsables, constats: deLaFamille } = responsablesLsu(lieu, bilan.eleve.responsables ?? []);
      const constats = [
        ...(page === undefined ? [] : checkFermeture(lieu, bilan)),
        ...(noms.length > 1 ? [deuxClasses(lieu, { classes: noms.join(", ") })] : []),
        ...prepare.constats,
      ];
      const retenues = [...bloquants, ...deLaClasse.filter(isBloquant), ...constats.filter(isManquant)];
      const depart = retenues.length === 0 ? departOf(classe, prepare) : undefined;
      if (!depart) return { classe, bilan, constats, retenues };
      return { classe, bilan, constats: [...constats, ...deLaFamille], retenues, depart: { ...depart, responsables } };
    }),
  );
}

/** The classes, by label, in which each pupil has a bilan. */
function classesParEleve(classes: readonly ClassePreparee[]): ReadonlyMap<string, readonly string[]> {
  const noms = new Map<string, string[]>();
  for (const { classe, bilans } of classes) {
    for (const { bilan } of bilans) {
      const liste = noms.get(bilan.eleve.id);
      if (liste === undefined) noms.set(bilan.eleve.id, [classe.libelle]);
      else liste.push(classe.libelle);
    }
  }
  return noms;
}

/** What only the departure asks for: a bilan declared complete, and when. */
function checkFermeture(lieu: Lieu, { etat, completLe }: Bilan): readonly Constat[] {
  if (etat !== "complet" && etat !== "exporte") return [nonComplet(lieu, { etat })];
  return completLe !== null && isJourHeure(completLe) ? [] : [verrouAbsent(lieu)];
}

/** Absent only for a bilan that a constat keeps back: each of these values has its own. */
function departOf(
  classe: ClasseBilans,
  { bilan, contenu, dateScolarite }: BilanPrepare,
): Omit<Depart, "responsables"> | undefined {
  const { ine } = bilan.eleve;
  const { completLe: dateVerrou } = bilan;
  const { appreciationGenerale } = contenu;
  if (ine === null || dateVerrou === null || dateScolarite === undefined || appreciationGenerale === undefined) {
    return undefined;
  }
  return { classe, bilan, ine, contenu: { ...contenu, appreciationGenerale }, dateScolarite, dateVerrou };
}
