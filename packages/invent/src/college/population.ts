import { inventAdresse } from "../adresses.ts";
import { type Fratrie, inventFratries } from "../fratries.ts";
import type { Cles } from "../identifiants.ts";
import type { Prng } from "../prng.ts";
import { effectifsParNiveau } from "./divisions.ts";
import {
  doubler,
  ficheDeParti,
  type Inscrit,
  inventDepart,
  inventInscrit,
  inventNaissance2d,
  inventSortie,
} from "./eleves.ts";
import { type GenreFoyer, inventFoyer, lienEleveLuiMeme } from "./foyers.ts";
import type { Habitants } from "./inscriptions.ts";
import { type Filiere, type Foyer2d, NIVEAUX, type Niveau2d } from "./modele.ts";
import { mefDe } from "./niveaux.ts";

/** Where the keys of SIECLE come from. */
export interface Numeros {
  readonly cles: Cles;
  readonly elenoets: Cles;
}

/** Who is in the school, and who was. */
export interface Population {
  readonly foyers: readonly Foyer2d[];
  readonly inscrits: readonly Inscrit[];
}

interface Peuplement {
  readonly habitants: Habitants;
  readonly numeros: Numeros;
}

/** From this size on, a collège has a SEGPA, an ULIS with a section sportive, and pupils not placed yet. */
const GRAND_COLLEGE = { segpa: 400, ulis: 200, nonPlaces: 250 } as const;
const PAR_SEGPA = 14;

/** The pupils of the first year, those who left in its first weeks, and those who left the year before. */
export function inventPopulation(draw: Prng, { habitants, numeros }: Peuplement): Population {
  const { eleves } = habitants.college;
  const segpa = eleves >= GRAND_COLLEGE.segpa ? PAR_SEGPA : 0;
  const nonPlaces = eleves >= GRAND_COLLEGE.nonPlaces ? Math.floor(eleves / GRAND_COLLEGE.nonPlaces) : 0;
  const ordinaires = effectifsParNiveau(draw.branch("effectifs"), eleves - nonPlaces - segpa * NIVEAUX.length);
  const departs = Math.max(2, Math.round(eleves * 0.015));
  const enPlus = new Map<Niveau2d, number>([
    ["6E", nonPlaces + Math.ceil(departs / 2)],
    ["5E", Math.floor(departs / 2)],
  ]);
  const effectifs = new Map(
    NIVEAUX.map((niveau) => [niveau, (ordinaires.get(niveau) ?? 0) + segpa + (enPlus.get(niveau) ?? 0)]),
  );
  const filieres = distribuer(draw.branch("filieres"), effectifs, segpa, eleves >= GRAND_COLLEGE.ulis);
  const fratries = inventFratries(draw.branch("fratries"), effectifs);
  const installes = installer(draw, fratries, filieres, { habitants, numeros });
  const inscrits = marquerDeparts(draw.branch("departs"), installes.inscrits, { departs, nonPlaces }, habitants.annee);
  const anciens = inventAnciens(draw.branch("anciens"), { habitants, numeros });
  return {
    foyers: [...installes.foyers, ...anciens.foyers],
    inscrits: [...attendreUnIne(inscrits), ...anciens.inscrits],
  };
}

/** One new pupil at least has no INE yet. */
function attendreUnIne(inscrits: readonly Inscrit[]): readonly Inscrit[] {
  const nouveaux = inscrits.filter(({ niveau, sortie }) => niveau === "6E" && sortie === null);
  const [premier] = nouveaux.some(({ ine }) => ine === null) ? [] : nouveaux;
  return inscrits.map((eleve) => (eleve === premier ? { ...eleve, ine: null } : eleve));
}

/** The filières of each level, one for each place: what is left is ordinary. */
function distribuer(
  draw: Prng,
  effectifs: ReadonlyMap<Niveau2d, number>,
  segpa: number,
  hasUlis: boolean,
): Map<Niveau2d, Filiere[]> {
  const times = (count: number, filiere: Filiere) => Array.from({ length: count }, () => filiere);
  return new Map(
    [...effectifs].map(([niveau, count]) => {
      const rares = [...times(segpa, "segpa"), ...(hasUlis ? [...times(3, "ulis"), ...times(12, "sportive")] : [])];
      const places = [...rares, ...times(Math.max(0, count - rares.length), "ordinaire")];
      return [niveau, draw.shuffle(places)];
    }),
  );
}

/** A pair of homonyms every so many families. */
const FAMILLES_PAR_HOMONYME = 150;

function installer(
  draw: Prng,
  fratries: readonly Fratrie<Niveau2d>[],
  filieres: ReadonlyMap<Niveau2d, Filiere[]>,
  peuplement: Peuplement,
): Population {
  const foyers: Foyer2d[] = [];
  const inscrits: Inscrit[] = [];
  const emancipe = fratries.findIndex(([niveau, ...autres]) => niveau === "3E" && autres.length === 0);
  for (const [rang, niveaux] of fratries.entries()) {
    const modele = rang % FAMILLES_PAR_HOMONYME === 20 ? inscrits.at(-1) : undefined;
    const genre: GenreFoyer =
      rang === emancipe ? "emancipe" : rang % 170 === 7 ? "ase" : rang % 190 === 11 ? "tuteur" : "ordinaire";
    const places = niveaux.map((niveau) => ({ niveau, filiere: filieres.get(niveau)?.pop() ?? "ordinaire" }) as const);
    const famille = inventFamille2d(draw.branch(`famille-${rang}`), { genre, places, modele }, peuplement);
    foyers.push(famille.foyer);
    inscrits.push(...famille.inscrits);
  }
  return { foyers, inscrits };
}

interface Fratrie2d {
  readonly genre: GenreFoyer;
  readonly places: readonly { readonly niveau: Niveau2d; readonly filiere: Filiere }[];
  /** The pupil whose name the eldest child of this family bears too, of another family. */
  readonly modele?: Inscrit | undefined;
}

function inventFamille2d(draw: Prng, { genre, places, modele }: Fratrie2d, { habitants, numeros }: Peuplement) {
  const { annee } = habitants;
  const { cles, elenoets } = numeros;
  const invente = inventFoyer(draw, { annee, cles, genre, ...(modele && { nom: modele.nom }) });
  const foyer = places.length === 1 && genre === "ordinaire" && draw.chance(0.012) ? sansHote(invente) : invente;
  let aine: Inscrit | undefined;
  const inscrits = places.map(({ niveau, filiere }, rang) => {
    const jumeau = aine?.niveau === niveau ? aine : undefined;
    const naissance = jumeau?.naissance ?? inventNaissance2d(draw, annee, niveau);
    const venue = niveau === "6E" ? "ecole" : draw.chance(0.95) ? "ancien" : "mutation";
    const inscription = { cle: cles.take(1), elenoet: elenoets.take(1), niveau, filiere, naissance, venue } as const;
    const nomme = modele && rang === 0 ? { ...inscription, prenom: modele.prenom, sexe: modele.sexe } : inscription;
    const inscrit = inventInscrit(draw, foyer, nomme, habitants);
    aine =
      venue === "ancien" && jumeau === undefined && places.length === 1 && draw.chance(0.02)
        ? doubler(draw, inscrit)
        : inscrit;
    return aine;
  });
  return genre === "emancipe" ? emanciper(draw, foyer, inscrits) : { foyer, inscrits: loger(draw, foyer, inscrits) };
}

/** The pupil answers for himself, and lives on his own. */
function emanciper(draw: Prng, foyer: Foyer2d, inscrits: readonly Inscrit[]) {
  const [eleve, ...autres] = inscrits;
  const modele = foyer.personnes[0];
  if (eleve === undefined || modele === undefined) return { foyer, inscrits };
  const { nom, prenom, sexe } = eleve;
  const civilite = sexe === "M" ? "M" : "MME";
  const soi = {
    ...modele,
    cle: foyer.cle,
    civilite,
    nom,
    prenom,
    nomUsage: null,
    courriel: null,
    profession: null,
  } as const;
  const adresse = inventAdresse(draw);
  const personnes = [lienEleveLuiMeme({ ...soi, adresse }), ...foyer.personnes];
  return { foyer: { ...foyer, personnes }, inscrits: [{ ...eleve, adresse }, ...autres] };
}

const sansHote = (foyer: Foyer2d): Foyer2d => ({
  ...foyer,
  personnes: foyer.personnes.map((personne) => ({ ...personne, lien: { ...personne.lien, heberge: false } })),
});

/** Now and then a pupil lives with nobody of the file: in a home, at his school (siecle.md §3.4). */
function loger(draw: Prng, foyer: Foyer2d, inscrits: readonly Inscrit[]): readonly Inscrit[] {
  const isSeul = inscrits.length === 1 && foyer.personnes.every(({ lien }) => !lien.heberge);
  return isSeul ? inscrits.map((eleve) => ({ ...eleve, adresse: inventAdresse(draw) })) : inscrits;
}

/** Some leave in the first weeks, some are not placed yet. */
function marquerDeparts(
  draw: Prng,
  inscrits: readonly Inscrit[],
  { departs, nonPlaces }: { departs: number; nonPlaces: number },
  annee: number,
): readonly Inscrit[] {
  const quota = new Map<Niveau2d, number>([
    ["6E", Math.ceil(departs / 2)],
    ["5E", Math.floor(departs / 2)],
  ]);
  let attente = nonPlaces;
  return inscrits.map((eleve) => {
    const { niveau, filiere } = eleve;
    if (niveau === null || filiere !== "ordinaire") return eleve;
    const left = quota.get(niveau) ?? 0;
    if (left > 0) {
      quota.set(niveau, left - 1);
      return { ...eleve, sortie: inventDepart(draw, annee) };
    }
    if (attente === 0 || niveau !== "6E") return eleve;
    attente--;
    return { ...eleve, niveau: null };
  });
}

/** Who was there last year and is no more: the 3e, gone to a lycée, and some families that moved. */
function inventAnciens(draw: Prng, peuplement: Peuplement): Population {
  const { annee, college } = peuplement.habitants;
  const foyers: Foyer2d[] = [];
  const inscrits: Inscrit[] = [];
  const count = Math.round(college.eleves * 0.24);
  for (let rang = 0; rang < count; rang++) {
    const branch = draw.branch(String(rang));
    const niveau = branch.chance(0.9) ? "3E" : branch.pick(["5E", "4E"] as const);
    const veille = { ...peuplement.habitants, annee: annee - 1 };
    const places = [{ niveau, filiere: "ordinaire" }] as const;
    const { foyer, inscrits: enfants } = inventFamille2d(
      branch,
      { genre: "ordinaire", places },
      { ...peuplement, habitants: veille },
    );
    foyers.push(foyer);
    inscrits.push(...enfants.map((eleve) => partiAvant(branch, eleve, annee)));
  }
  return { foyers, inscrits };
}

/** Who left before this year. */
function partiAvant(draw: Prng, eleve: Inscrit, annee: number): Inscrit {
  const { niveau, filiere, anDernier } = eleve;
  const mef = niveau === null ? (anDernier?.mef ?? "") : mefDe(niveau, filiere);
  const division = anDernier?.division ?? null;
  const etablissement = anDernier?.etablissement ?? null;
  const sortie = inventSortie(draw, niveau, annee - 1);
  return ficheDeParti(eleve, sortie, { mef, division, regime: null, etablissement });
}
