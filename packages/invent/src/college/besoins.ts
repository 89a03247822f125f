import { ACCOMPAGNEMENT, AIDE, ANGLAIS_LV1, CHORALE, type Discipline, LATIN, matiereDe, SPORT } from "./matieres.ts";
import type { Division, EleveCollege, Groupe, Niveau2d, Service } from "./modele.ts";
import { heuresLangue, troncCommun } from "./programme.ts";

/** A service that waits for its teachers. */
export interface Besoin extends Omit<Service, "enseignants" | "coEnseignement"> {
  readonly discipline: Discipline;
  /** Who teaches beside, or instead during some of the hours. */
  readonly second?: { readonly qui: Discipline | "local"; readonly heures: number; readonly ensemble: boolean };
}

/** Every service of the year: the tronc commun by division, the rest by group. */
export function besoinsDe(
  divisions: readonly Division[],
  groupes: readonly Groupe[],
  eleves: readonly EleveCollege[],
): readonly Besoin[] {
  const niveaux = new Map<string, Niveau2d>();
  for (const { place } of eleves) for (const code of place?.groupes ?? []) niveaux.set(code, place?.niveau ?? "6E");
  return [
    ...divisions.flatMap(besoinsDivision),
    ...groupes.map((groupe) => besoinGroupe(groupe, niveaux.get(groupe.code) ?? "6E")),
  ];
}

const TECHNOLOGIE = "070800";
const MATHEMATIQUES = "061300";
const EPS = "100100";

function besoinsDivision({ code, niveau, segpa }: Division, rang: number): readonly Besoin[] {
  const anglais = { matiere: ANGLAIS_LV1, heures: heuresLangue(niveau, 1) };
  return [...troncCommun(niveau, segpa), anglais].map(({ matiere, heures }): Besoin => {
    const { discipline } = matiereDe(matiere);
    const second = secondDe(matiere, { niveau, segpa, rang, heures });
    return { structure: code, matiere, modalite: "CG", heures, discipline, ...(second && { second }) };
  });
}

/** Technologie is co-taught in 4e, mathématiques in SEGPA; two teachers share the EPS of a division now and then. */
function secondDe(
  matiere: string,
  { niveau, segpa, rang, heures }: { niveau: Niveau2d; segpa: boolean; rang: number; heures: number },
): Besoin["second"] {
  const half = { heures: heures / 2 };
  if (matiere === TECHNOLOGIE && niveau === "4E" && !segpa) return { qui: "physique", ensemble: true, ...half };
  if (matiere === MATHEMATIQUES && segpa) return { qui: "lettres", ensemble: true, heures: 1 };
  return matiere === EPS && rang % 12 === 5 ? { qui: "eps", ensemble: false, ...half } : undefined;
}

function besoinGroupe({ code, matiere }: Groupe, niveau: Niveau2d): Besoin {
  const { discipline } = matiereDe(matiere);
  const base = { structure: code, matiere, modalite: "CG", discipline } as const;
  switch (matiere) {
    case ACCOMPAGNEMENT:
      return { ...base, heures: 1, discipline: code.endsWith("1") ? "lettres" : "mathematiques" };
    case AIDE:
      return { ...base, modalite: "AI", heures: 6, second: { qui: "lettres", heures: 3, ensemble: true } };
    case CHORALE:
      return { ...base, heures: 2, second: { qui: "local", heures: 1, ensemble: true } };
    case SPORT:
      return { ...base, heures: 3 };
    case LATIN:
      return { ...base, heures: niveau === "5E" ? 1 : 3 };
    default:
      return { ...base, heures: heuresLangue(niveau, matiere.endsWith("1") ? 1 : 2) };
  }
}
