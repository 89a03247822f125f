/** Something typed that the server does not keep yet. */
export interface Suspens {
  /** Sends what can be sent; resolves once it is. */
  readonly envoyer: () => Promise<void>;
  /** What would be lost by leaving now, a sentence a cause; none when all is kept. */
  readonly pertes: () => readonly string[];
}

const suspens = new Set<Suspens>();

/** Asks before the tab is closed, and before one logs out, as long as something would be lost. */
export function surveille(un: Suspens): void {
  if (suspens.size === 0) window.addEventListener("beforeunload", retient);
  suspens.add(un);
}

/** What would be lost by leaving now. */
export const pertes = (): readonly string[] => [...suspens].flatMap((un) => un.pertes());

/** The same, once what could still be sent is. */
export async function pertesApresEnvoi(): Promise<readonly string[]> {
  await Promise.all([...suspens].map((un) => un.envoyer()));
  return pertes();
}

/** The person leaves knowingly: nothing retains the page any more. */
export function lachePrise(): void {
  suspens.clear();
  window.removeEventListener("beforeunload", retient);
}

function retient(event: BeforeUnloadEvent): void {
  if (pertes().length > 0) event.preventDefault();
}
