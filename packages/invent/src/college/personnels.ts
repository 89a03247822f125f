import { clesDepuis } from "../identifiants.ts";
import type { Prng } from "../prng.ts";
import { inventEncadrement, inventLocal, inventProfesseur, inventSuppleant, type Recrutement } from "./agents.ts";
import { besoinsDe } from "./besoins.ts";
import { jour } from "./calendrier.ts";
import type { Composition } from "./composer.ts";
import type { College, Personnel, Service, Suppleant } from "./modele.ts";
import { affecter } from "./services.ts";

/** The staff of a year, what each teaches, who replaces whom. */
export type Equipage = Pick<College, "personnels" | "services" | "suppleants"> & { readonly prochainNumero: number };

interface Rentree {
  readonly annee: number;
  readonly composition: Composition;
  /** Who is still there from the year before; empty the first year. */
  readonly restants: readonly Personnel[];
  readonly prochainNumero: number;
}

/** Gives the services of the year to who is there, recruits whom it takes, names the principal teachers. */
export function equiper(draw: Prng, { annee, composition, restants, prochainNumero }: Rentree): Equipage {
  const { divisions, groupes, eleves } = composition;
  const presents = eleves.filter(({ place, sortie }) => place !== null && sortie === null).length;
  const numeros = clesDepuis(prochainNumero);
  const recrutement: Recrutement = { draw, annee, numeros, collegues: restants.map((agent) => agent) };
  const hasSegpa = divisions.some(({ segpa }) => segpa);
  const [anciens, enseignants] = [restants.filter(isEncadrement), restants.filter((agent) => !isEncadrement(agent))];
  const encadrement = anciens.length > 0 ? anciens : inventEncadrement(recrutement, presents, hasSegpa);
  const locaux = encadrement.filter(({ type }) => type === "local");
  const { services, professeurs } = affecter(besoinsDe(divisions, groupes, eleves), {
    professeurs: enseignants,
    locaux: locaux.length > 0 ? locaux : [inventLocal(recrutement)],
    recruter: (discipline) => inventProfesseur(recrutement, discipline),
  });
  const codes = divisions.map(({ code }) => code);
  const personnels = [...nommerPrincipaux(professeurs, services, codes), ...encadrement];
  const suppleants = remplacer(recrutement, professeurs, Math.max(1, Math.round(presents / 300)));
  return { personnels, services, suppleants, prochainNumero: numeros.peek() };
}

/** Who has no service of his own: the direction, the education, the library, the agents of the school. */
export const isEncadrement = ({ type, fonction, discipline }: Personnel): boolean =>
  type !== "epp" || fonction !== "ENS" || discipline?.code === "L0080";

/** One for each division, among its teachers: who is principal of the fewest. */
function nommerPrincipaux(
  professeurs: readonly Personnel[],
  services: readonly Service[],
  divisions: readonly string[],
): readonly Personnel[] {
  const charges = new Map<number, string[]>(professeurs.map(({ id }) => [id, []]));
  const parDivision = new Map<string, number[]>(divisions.map((code) => [code, []]));
  for (const { structure, enseignants } of services) {
    for (const { type, id } of enseignants) if (type === "epp") parDivision.get(structure)?.push(id);
  }
  for (const [code, ids] of parDivision) {
    const nombre = (id: number) => charges.get(id)?.length ?? 0;
    const [choisi] = ids.sort((one, other) => nombre(one) - nombre(other));
    if (choisi !== undefined) charges.get(choisi)?.push(code);
  }
  return professeurs.map((agent) => ({ ...agent, principal: charges.get(agent.id) ?? [] }));
}

/** Some teachers are away for a while, once or twice. */
function remplacer(recrutement: Recrutement, professeurs: readonly Personnel[], count: number): readonly Suppleant[] {
  const { draw, annee } = recrutement;
  const absents = draw.shuffle(professeurs).slice(0, count);
  return absents.map((absent, rang) => {
    const premiere = [jour(annee, 10, draw.int(1, 10)), jour(annee, 12, draw.int(1, 19))] as const;
    const seconde = [jour(annee + 1, 1, draw.int(5, 20)), jour(annee + 1, 3, draw.int(2, 27))] as const;
    return inventSuppleant(recrutement, absent, rang % 2 === 0 ? [premiere] : [premiere, seconde]);
  });
}
