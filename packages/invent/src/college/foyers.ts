import { inventAdresse, inventCourriel, inventTelephone } from "../adresses.ts";
import { CLES_PAR_FAMILLE, inventFamille } from "../famille.ts";
import type { Cles } from "../identifiants.ts";
import type { Famille, Responsable } from "../modele.ts";
import { NOMS } from "../noms/familles.ts";
import { prenomsDe } from "../noms/prenoms.ts";
import type { Prng } from "../prng.ts";
import type { Foyer2d, Lien, Personne } from "./modele.ts";
import { PROFESSIONS } from "./nomenclatures.ts";

/** Who is around the children; `emancipe`: nobody but themselves. */
export type GenreFoyer = "ordinaire" | "ase" | "tuteur" | "emancipe";

interface DemandeFoyer {
  readonly annee: number;
  readonly cles: Cles;
  readonly genre: GenreFoyer;
  /** Gives the children this family name: two families may bear the same. */
  readonly nom?: string;
}

/** Parents of pupils of this age are that much older than those of an école. */
const ECART_D_AGE = 6;

const CONTACT: Lien = {
  niveau: "3",
  parente: "39",
  paie: false,
  percoitAides: false,
  heberge: false,
  priorite: false,
};
const LEGAL: Lien = { ...CONTACT, niveau: "1", parente: "10", percoitAides: true, paie: true, heberge: true };

/** The persons of a family, with the shares of each sort that real files have (siecle.md §3.2). */
export function inventFoyer(draw: Prng, demande: DemandeFoyer): Foyer2d {
  const { annee, cles, nom, genre } = demande;
  const cle = cles.take(CLES_PAR_FAMILLE);
  const famille = inventFamille(draw, { cle, enfants: [], annee: annee - ECART_D_AGE, ...(nom && { nom }) });
  const { origine } = famille;
  return { cle, origine, nom: famille.nom, personnes: PAR_GENRE[genre](draw, famille, demande) };
}

const PAR_GENRE: Readonly<
  Record<GenreFoyer, (draw: Prng, famille: Famille, demande: DemandeFoyer) => readonly Personne[]>
> = {
  ordinaire: (draw, famille, demande) => [...parents(draw, famille), ...proches(draw, famille, demande)],
  ase: (draw, famille, demande) => {
    const service = { ...personneDe(draw, demande.cles), ...ASE, adresse: inventAdresse(draw) };
    const accueil = inventPersonne(draw, demande, "france");
    return [
      { ...service, lien: { ...LEGAL, parente: "51", heberge: false } },
      { ...accueil, lien: { ...CONTACT, niveau: "2", parente: "42", heberge: true, priorite: true } },
      ...parents(draw, famille).map((parent) => ({ ...parent, lien: { ...CONTACT, parente: parent.lien.parente } })),
    ];
  },
  tuteur: (draw, _famille, demande) => {
    const tuteur = inventPersonne(draw, demande, "france");
    return [{ ...tuteur, lien: { ...LEGAL, parente: "50", priorite: true } }];
  },
  // The pupil is added to them by whoever invents him.
  emancipe: (draw, famille) =>
    parents(draw, famille).map((parent) => ({ ...parent, lien: { ...CONTACT, parente: parent.lien.parente } })),
};

/** An institution: neither civilité nor first name. */
const ASE = {
  civilite: null,
  prenom: null,
  nom: "AIDE SOCIALE A L'ENFANCE",
  nomUsage: null,
  profession: null,
} as const;

/** Makes the pupil the only one who answers for himself (siecle.md §3.2). */
export function lienEleveLuiMeme(personne: Omit<Personne, "lien">): Personne {
  return { ...personne, lien: { ...LEGAL, parente: "70", heberge: false, priorite: true } };
}

/** The last of the identities of a family is that of a grandmother (`inventFamille`). */
const GRAND_MERE = CLES_PAR_FAMILLE - 1;

function parents(draw: Prng, { cle, ensemble, responsables }: Famille): readonly Personne[] {
  const legaux = responsables.filter((each) => each.cle !== cle + GRAND_MERE);
  const autres = responsables.filter((each) => each.cle === cle + GRAND_MERE);
  const liens = liensLegaux(draw, legaux.length, ensemble);
  return [
    ...legaux.map((responsable, rang) => {
      const parente = responsable.civilite === "M" ? "20" : "10";
      return { ...personne(draw, responsable), lien: { ...LEGAL, ...liens[rang], parente } };
    }),
    ...autres.map((responsable) => ({ ...personne(draw, responsable), lien: { ...CONTACT, parente: "38" } })),
  ];
}

/** One hosts, one pays, one receives the aids; nobody, one or both are to be called first. */
function liensLegaux(draw: Prng, count: number, ensemble: boolean): readonly Partial<Lien>[] {
  const hote = count > 1 && !ensemble && draw.chance(0.25) ? 1 : 0;
  const souvent = (share: number) => (draw.chance(share) ? hote : (hote + 1) % count);
  const paie = draw.chance(0.005) ? null : souvent(0.9);
  const percoitAides = souvent(0.9);
  const priorites = draw.weighted<readonly number[]>([
    [[hote], 87],
    [[], 8],
    [[0, 1], 5],
  ]);
  return Array.from({ length: count }, (_, rang) => ({
    heberge: rang === hote,
    paie: rang === paie,
    percoitAides: rang === percoitAides,
    priorite: priorites.includes(rang),
  }));
}

/** A step-parent who looks after the child, somebody to call. */
function proches(draw: Prng, { origine }: Famille, demande: DemandeFoyer): readonly Personne[] {
  const enCharge = draw.chance(0.03);
  const aContacter = draw.chance(0.15);
  const lienEnCharge: Lien = { ...CONTACT, niveau: "2", parente: draw.pick(["39", "90"]) };
  const lienContact: Lien = { ...CONTACT, parente: draw.pick(["38", "38", "39", "37", "90"]) };
  const liens = [...(enCharge ? [lienEnCharge] : []), ...(aContacter ? [lienContact] : [])];
  return liens.map((lien) => {
    const invented = inventPersonne(draw, demande, origine);
    const sansAdresse = lien.niveau === "3" && draw.chance(0.35);
    return { ...invented, adresse: sansAdresse ? null : invented.adresse, lien };
  });
}

function inventPersonne(draw: Prng, { annee, cles }: DemandeFoyer, origine: Famille["origine"]): Personne {
  const sexe = draw.pick(["F", "M"] as const);
  const prenom = draw.pick(prenomsDe(annee - draw.int(35, 65), sexe));
  const nom = draw.pick(NOMS[origine]);
  return {
    ...personneDe(draw, cles),
    civilite: sexe === "M" ? "M" : "MME",
    nom,
    prenom,
    courriel: draw.chance(0.6) ? inventCourriel(draw, prenom, nom) : null,
    telephonePortable: inventTelephone(draw, "portable"),
    adresse: inventAdresse(draw),
    profession: inventProfession(draw),
  };
}

const personneDe = (draw: Prng, cles: Cles): Personne => ({
  cle: cles.take(1),
  civilite: null,
  nom: "",
  nomUsage: null,
  prenom: null,
  courriel: null,
  telephonePersonnel: draw.chance(0.6) ? inventTelephone(draw, "fixe") : null,
  telephoneProfessionnel: null,
  telephonePortable: null,
  adresse: null,
  profession: null,
  lien: CONTACT,
});

function personne(draw: Prng, responsable: Responsable): Omit<Personne, "lien"> {
  const { cle, civilite, nom, nomUsage, prenom, courriel, telephoneDomicile, telephoneTravail } = responsable;
  return {
    cle,
    civilite,
    nom,
    nomUsage,
    prenom,
    courriel,
    telephonePersonnel: telephoneDomicile,
    telephoneProfessionnel: telephoneTravail,
    telephonePortable: responsable.telephonePortable,
    adresse: responsable.fiches[0]?.adresse ?? null,
    profession: inventProfession(draw),
  };
}

const inventProfession = (draw: Prng): string | null =>
  draw.chance(0.94) ? draw.pick(PROFESSIONS.map(([code]) => code)) : null;
