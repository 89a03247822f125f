import { type Change, isEffective, isHeldBack, type Settled } from "@navette/reconcile";
import { type Objet, objetOf, TOUS_LES_OBJETS } from "./rubriques.ts";
import { NOMBRES, titreOf } from "./words.ts";

/** The group a change is shown in. */
export function groupeKey({ kind, groupe }: Change): string {
  return `${kind} ${groupe}`;
}

/** What the changes under each key leave out with them, of what stands under another: « Suivront : 12 responsables… ». */
export function entrainesPar(
  settled: readonly Settled[],
  keyOf: (change: Change) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(settled.map((each) => [each.change.id, each.change]));
  const entraines = new Tally<Objet>();
  const keys = new Set<string>();
  for (const { change, suit } of settled) {
    const cause = byId.get(suit ?? "");
    const key = cause && keyOf(cause);
    if (key === undefined || key === keyOf(change)) continue;
    keys.add(key);
    entraines.add(key, objetOf(change));
  }
  return new Map([...keys].map((key) => [key, entraineInWords(entraines.of(key), false)]));
}

/**
 * What each group leaves out with it, and what it leaves out because of another: whole sentences, by `groupeKey`. Once the
 * import is over they are in the past, and say what was set aside by choice.
 */
export function suitesOf(settled: readonly Settled[], finished: boolean): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(settled.map((each) => [each.change.id, each]));
  const retenus = new Set(settled.filter(isEffective).map(({ change }) => groupeKey(change)));
  const entraines = new Tally<Objet>();
  const suivis = new Tally<string>();
  const attendent = new Tally<string>();
  const choisis = new Tally<"ignorer">();
  for (const { change, decision, suit } of settled) {
    const key = groupeKey(change);
    if (decision?.choix === "ignorer" && change.retenue === undefined) choisis.add(key, "ignorer");
    const cause = byId.get(suit ?? "");
    if (!cause) continue;
    entraines.add(groupeKey(cause.change), objetOf(change));
    const raison = raisonOf(cause, { finished, isPart: retenus.has(groupeKey(cause.change)) });
    (isParentOf(change, cause) ? attendent : suivis).add(key, raison);
  }
  const keys = new Set(settled.map(({ change }) => groupeKey(change)));
  const sentences = (key: string) => [
    ...(finished ? choisisInWords(choisis.of(key)) : []),
    ...entraineInWords(entraines.of(key), finished),
    ...attendentInWords(attendent.of(key)),
    ...suivisInWords(suivis.of(key), finished),
  ];
  return new Map([...keys].map((key) => [key, sentences(key)]));
}

/** A responsable comes in with a child, and not before him. */
const isParentOf = (change: Change, { change: cause }: Settled): boolean =>
  objetOf(change) === "responsable" && objetOf(cause) === "eleve";

interface Cause {
  readonly finished: boolean;
  /** Others of the same group are written. */
  readonly isPart: boolean;
}

function raisonOf(cause: Settled, { finished, isPart }: Cause): string {
  const { change } = cause;
  const titre = change.groupe === "arbitrage" ? undefined : titreOf(change)?.titre;
  if (!titre)
    return finished ? "des cas n’ont pas été arbitrés" : "des cas restent à arbitrer, ou sont laissés de côté";
  const nom = `«\u00a0${titre}\u00a0»`;
  if (finished && isHeldBack(cause)) return `${nom} est resté suspendu`;
  if (finished) return `vous avez laissé de côté ${isPart ? "certains changements de " : ""}${nom}`;
  return isPart ? `certains changements de ${nom} sont laissés de côté` : `${nom} est laissé de côté`;
}

function choisisInWords(counts: ReadonlyMap<"ignorer", number>): string[] {
  return [...counts.values()].map((nombre) => `Vous en avez laissé ${nombre} de côté.`);
}

/** « Suivront : 12 responsables et 14 liens avec des élèves, dont rien ne sera écrit. » */
function entraineInWords(counts: ReadonlyMap<Objet, number>, finished: boolean): string[] {
  const parts = TOUS_LES_OBJETS.flatMap((objet) => {
    const nombre = counts.get(objet) ?? 0;
    return nombre > 0 ? [`${nombre}\u00a0${NOMBRES[objet][nombre > 1 ? 1 : 0]}`] : [];
  });
  if (parts.length === 0) return [];
  const isOne = [...counts.values()].reduce((sum, count) => sum + count, 0) === 1;
  if (finished) return [`${isOne ? "A suivi" : "Ont suivi"}\u00a0: ${enumeration(parts)}, dont rien n’a été écrit.`];
  return [`${isOne ? "Suivra" : "Suivront"}\u00a0: ${enumeration(parts)}, dont rien ne sera écrit.`];
}

/** « 256 responsables attendent leurs enfants : « Ajouter des élèves » est laissé de côté. » */
function attendentInWords(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].map(
    ([raison, nombre]) =>
      `${nombre} ${nombre > 1 ? "responsables attendent leurs" : "responsable attend ses"} enfants\u00a0: ${raison}.`,
  );
}

function suivisInWords(counts: ReadonlyMap<string, number>, finished: boolean): string[] {
  return [...counts].map(([raison, nombre]) => {
    const one = finished ? "n’a pas été écrit" : "ne s’écrira pas";
    const several = finished ? "n’ont pas été écrits" : "ne s’écriront pas";
    return `${nombre} ${nombre > 1 ? several : one}\u00a0: ${raison}.`;
  });
}

function enumeration(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;
}

/** How many of each under a key. */
class Tally<Item> {
  readonly #counts = new Map<string, Map<Item, number>>();

  add(key: string, item: Item): void {
    const counts = this.#counts.get(key) ?? new Map<Item, number>();
    this.#counts.set(key, counts.set(item, (counts.get(item) ?? 0) + 1));
  }

  of(key: string): ReadonlyMap<Item, number> {
    return this.#counts.get(key) ?? new Map<Item, number>();
  }
}
