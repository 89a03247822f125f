import type { Sexe } from "@navette/formats";
import {
  type Adresse,
  ecrireAutrement,
  inventAdresse,
  inventAdresseEtrangere,
  inventCourriel,
  inventTelephone,
} from "./adresses.ts";
import type { Eleve, Famille, Fiche, Responsable } from "./modele.ts";
import { NOMS, ORIGINES } from "./noms/familles.ts";
import { type Origine, prenomsDe, prenomsOrigine } from "./noms/prenoms.ts";
import type { Prng } from "./prng.ts";

/** What a family is made for: the identities are given, so that nothing depends on the order of the calls. */
export interface Foyer {
  readonly cle: number;
  readonly enfants: readonly number[];
  readonly annee: number;
  /** Gives the children this family name: two families may bear the same. */
  readonly nom?: string;
}

/** The identities a family may need: itself and up to three responsables. */
export const CLES_PAR_FAMILLE = 4;

export function inventFamille(draw: Prng, foyer: Foyer): Famille {
  const origine = draw.weighted(ORIGINES);
  const nomPere = foyer.nom ?? draw.pick(NOMS[origine]);
  const nomsMere = NOMS[draw.chance(0.75) ? origine : draw.weighted(ORIGINES)];
  const nomMere = draw.pick(nomsMere.filter((each) => each !== nomPere));
  const nom = foyer.nom ?? nomDesEnfants(draw, nomPere, nomMere);
  const ensemble = draw.chance(0.76);
  const marie = ensemble && draw.chance(0.45);

  const mere = inventParent(draw, {
    sexe: "F",
    nom: nomMere,
    nomUsage: marie ? nomPere : null,
    origine,
    foyer,
    cle: 1,
  });
  const pere = inventParent(draw, { sexe: "M", nom: nomPere, nomUsage: null, origine, foyer, cle: 2 });
  const parents = draw.chance(0.08) ? [mere] : draw.chance(0.55) ? [mere, pere] : [pere, mere];
  const tiers = draw.chance(0.02) ? [inventGrandParent(draw, nomMere, foyer)] : [];
  return { cle: foyer.cle, origine, nom, ensemble, responsables: [...loger(draw, parents, ensemble), ...tiers] };
}

interface Parent {
  readonly sexe: Sexe;
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly origine: Origine;
  readonly foyer: Foyer;
  readonly cle: number;
}

function inventParent(draw: Prng, { sexe, nom, nomUsage, origine, foyer, cle }: Parent): Responsable {
  const naissance = foyer.annee - draw.int(26, 52);
  const prenom = draw.pick(draw.chance(0.6) ? prenomsOrigine(origine, naissance, sexe) : prenomsDe(naissance, sexe));
  return {
    cle: foyer.cle + cle,
    civilite: sexe === "M" ? "M" : "MME",
    nom,
    nomUsage,
    prenom,
    courriel: draw.chance(0.8) ? inventCourriel(draw, prenom, nomUsage ?? nom) : null,
    telephoneDomicile: draw.chance(0.35) ? inventTelephone(draw, "fixe") : null,
    telephoneTravail: draw.chance(0.2) ? inventTelephone(draw, "fixe") : null,
    telephonePortable: draw.chance(0.9) ? inventTelephone(draw, "portable") : null,
    fiches: inventFiches(draw, inventAdresse(draw), foyer.enfants),
  };
}

/** Someone in charge of the child who is not a parent: ONDE's extraction does not say so (onde.md §8.10). */
function inventGrandParent(draw: Prng, nom: string, foyer: Foyer): Responsable {
  const parent = { sexe: "F", nom, nomUsage: null, origine: "france", foyer, cle: 3 } as const;
  return inventParent(draw, { ...parent, foyer: { ...foyer, annee: foyer.annee - 25 } });
}

function nomDesEnfants(draw: Prng, pere: string, mere: string): string {
  return draw.weighted([
    [pere, 78],
    [mere, 10],
    [`${pere} ${mere}`, 8],
    [`${mere}-${pere}`, 4],
  ]);
}

/** Who was entered once for each child has two records, the second often with the address written otherwise. */
function inventFiches(draw: Prng, adresse: Adresse, enfants: readonly number[]): readonly Fiche[] {
  const [aine, ...autres] = enfants;
  if (aine === undefined || autres.length === 0 || !draw.chance(0.06)) return [{ adresse, enfants }];
  const autrement = draw.chance(0.5) ? ecrireAutrement(draw, adresse) : adresse;
  return [
    { adresse, enfants: [aine] },
    { adresse: autrement, enfants: autres },
  ];
}

/** Puts the parents under one roof, in one spelling or two, or leaves each with his own, sometimes abroad. */
function loger(draw: Prng, parents: readonly Responsable[], ensemble: boolean): readonly Responsable[] {
  const [premier, second] = parents;
  const adresse = premier?.fiches[0]?.adresse;
  if (premier === undefined || second === undefined || adresse === undefined) return parents;
  if (ensemble) return [premier, habiter(second, draw.chance(0.08) ? ecrireAutrement(draw, adresse) : adresse)];
  return draw.chance(0.06) ? [premier, habiter(second, inventAdresseEtrangere(draw))] : parents;
}

/** The same person at another address, on every record. */
function habiter(responsable: Responsable, adresse: Adresse): Responsable {
  return { ...responsable, fiches: responsable.fiches.map((fiche) => ({ ...fiche, adresse })) };
}

/** The addresses ONDE shows on a pupil: the first responsable's, and the second's when they live apart. */
export function adressesDe({ cle, ensemble, responsables }: Famille): Pick<Eleve, "adresse1" | "adresse2"> {
  const [premier, second] = responsables;
  const adresse1 = premier?.fiches[0]?.adresse;
  if (adresse1 === undefined) throw new Error(`Family ${cle} has no responsable`);
  return { adresse1, adresse2: ensemble ? null : (second?.fiches[0]?.adresse ?? null) };
}
