import type { Avancements } from "../livret/examen-schemas.ts";
import type { Session } from "../session/schemas.ts";
import type { Navigateur } from "./navigateur.ts";
import type { Serveur } from "./serveur.ts";

/** The invented school with its head and one of its teachers, each on a page of their own. */
export interface Demonstration {
  readonly uai: string;
  readonly direction: Navigateur;
  readonly enseignant: Navigateur;
}

export async function openDemonstration(serveur: Serveur): Promise<Demonstration> {
  const direction = serveur.navigateur();
  const reply = await direction.post("/api/installation/demonstration");
  if (reply.statusCode !== 200) throw new Error(`the demonstration answered ${reply.statusCode}: ${reply.body}`);
  const { uai } = reply.json<Session>().etablissement;
  const enseignant = serveur.navigateur();
  await enseignant.post("/api/session", { uai, identifiant: "enseignant", motDePasse: "essai-navette" });
  return { uai, direction, enseignant };
}

/** The body of an answer that must be a success. */
export async function json<T>(asked: ReturnType<Navigateur["get"]>): Promise<T> {
  const reply = await asked;
  if (reply.statusCode >= 300) throw new Error(`answered ${reply.statusCode}: ${reply.body}`);
  return reply.json<T>();
}

export async function listAvancements(page: Navigateur): Promise<Avancements["classes"]> {
  return (await json<Avancements>(page.get("/api/livret/avancements"))).classes;
}

/** The first that fits, which the invented school is known to have. */
export function the<T>(list: readonly T[], fits: (each: T) => boolean = () => true): T {
  const found = list.find(fits);
  if (found === undefined) throw new Error("the invented school has none");
  return found;
}
