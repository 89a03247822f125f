import type { Besoin } from "./besoins.ts";
import type { Discipline } from "./matieres.ts";
import { DISCIPLINES } from "./matieres.ts";
import type { Personnel, Service } from "./modele.ts";

/** Hours a teacher may give beyond what he owes. */
const SUPPLEMENTAIRES = 1.5;

/** Whom the services are given to. */
export interface Equipe {
  readonly professeurs: readonly Personnel[];
  readonly locaux: readonly Personnel[];
  recruter(discipline: Discipline): Personnel;
}

interface Charge {
  readonly agent: Personnel;
  donne: number;
}

/**
 * Gives every service its teachers, those of the team first, then as many new ones as it takes.
 * @returns the services, and the teachers who have one, what they owe being cut to what they do
 */
export function affecter(
  besoins: readonly Besoin[],
  { professeurs, locaux, recruter }: Equipe,
): { readonly services: readonly Service[]; readonly professeurs: readonly Personnel[] } {
  const charges = new Map<Discipline, Charge[]>();
  for (const agent of professeurs) {
    const discipline = disciplineDe(agent);
    charges.set(discipline, [...(charges.get(discipline) ?? []), { agent, donne: 0 }]);
  }
  const prendre = (discipline: Discipline, heures: number, sauf?: Personnel): Personnel => {
    const known = charges.get(discipline) ?? [];
    charges.set(discipline, known);
    const libre = known.find(({ agent, donne }) => agent !== sauf && donne + heures <= duDe(agent) + SUPPLEMENTAIRES);
    const charge = libre ?? { agent: recruter(discipline), donne: 0 };
    if (libre === undefined) known.push(charge);
    charge.donne += heures;
    return charge.agent;
  };
  const services = besoins.map(({ discipline, second, ...service }, rang): Service => {
    const premier = prendre(discipline, service.heures - (second?.heures ?? 0));
    const local = locaux[rang % locaux.length];
    const autre = second && (second.qui === "local" ? local : prendre(second.qui, second.heures, premier));
    return {
      ...service,
      coEnseignement: autre !== undefined && second?.ensemble === true,
      enseignants: [
        { ...nom(premier), heures: service.heures - (autre && second ? second.heures : 0) },
        ...(autre && second ? [{ ...nom(autre), heures: second.heures }] : []),
      ],
    };
  });
  return { services, professeurs: [...charges.values()].flat().flatMap(enPoste) };
}

const nom = ({ type, id }: Personnel) => ({ type, id });
const duDe = ({ discipline }: Personnel): number => discipline?.heures ?? 0;

function disciplineDe({ discipline }: Personnel): Discipline {
  const found = Object.entries(DISCIPLINES).find(([, { code }]) => code === discipline?.code);
  if (found === undefined) throw new RangeError(`No discipline ${discipline?.code}`);
  return found[0] as Discipline;
}

/** Who has nothing to teach is no longer there; who has little owes the next multiple of three hours. */
function enPoste({ agent, donne }: Charge): readonly Personnel[] {
  if (donne === 0 || agent.discipline === null) return [];
  const du = Math.min(agent.discipline.heures, Math.ceil(donne / 3) * 3);
  return [{ ...agent, discipline: { ...agent.discipline, heures: du } }];
}
