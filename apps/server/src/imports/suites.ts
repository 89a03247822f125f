import type { Change, Settled } from "@navette/reconcile";
import { type Objet, objetOf, TOUS_LES_OBJETS } from "./rubriques.ts";
import { NOMBRES, titreOf } from "./words.ts";

/** The group a change is shown in. */
export function groupeKey({ kind, groupe }: Change): string {
  return `${kind} ${groupe}`;
}

/** What each group leaves out with it, and what it leaves out because of another: whole sentences, by `groupeKey`. */
export function suitesOf(settled: readonly Settled[]): ReadonlyMap<string, readonly string[]> {
  const changes = new Map(settled.map(({ change }) => [change.id, change]));
  const entraines = new Tally<Objet>();
  const suivis = new Tally<string>();
  for (const { change, suit } of settled) {
    const cause = changes.get(suit ?? "");
    if (!cause) continue;
    entraines.add(groupeKey(cause), objetOf(change));
    suivis.add(groupeKey(change), raisonOf(cause));
  }
  const keys = new Set(settled.map(({ change }) => groupeKey(change)));
  const sentences = (key: string) => [...entraineInWords(entraines.of(key)), ...suivisInWords(suivis.of(key))];
  return new Map([...keys].map((key) => [key, sentences(key)]));
}

function raisonOf(cause: Change): string {
  const titre = titreOf(cause)?.titre;
  return titre ? `«\u00a0${titre}\u00a0» est laissé de côté` : "des cas restent à arbitrer, ou sont laissés de côté";
}

/** « Suivront : 12 responsables et 14 liens avec des élèves, dont rien n’est écrit. » */
function entraineInWords(counts: ReadonlyMap<Objet, number>): string[] {
  const parts = TOUS_LES_OBJETS.flatMap((objet) => {
    const nombre = counts.get(objet) ?? 0;
    return nombre > 0 ? [`${nombre}\u00a0${NOMBRES[objet][nombre > 1 ? 1 : 0]}`] : [];
  });
  const isOne = [...counts.values()].reduce((sum, count) => sum + count, 0) === 1;
  return parts.length > 0
    ? [`${isOne ? "Suivra" : "Suivront"}\u00a0: ${enumeration(parts)}, dont rien ne sera écrit.`]
    : [];
}

function suivisInWords(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].map(
    ([raison, nombre]) => `${nombre} ne ${nombre > 1 ? "s’écriront" : "s’écrira"} pas\u00a0: ${raison}.`,
  );
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
