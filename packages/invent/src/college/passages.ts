import { accorde } from "@navette/formats";
import { ineFictif } from "../identifiants.ts";
import type { Prng } from "../prng.ts";
import { rentree } from "./calendrier.ts";
import type { Annonces } from "./changements.ts";
import { choisirEn5e, ficheDeParti, type Inscrit, inventDepart, inventSortie } from "./eleves.ts";
import type { AnDernier, College, EleveCollege, Place, Sortie } from "./modele.ts";
import { mefDe, niveauSuivant } from "./niveaux.ts";
import type { Numeros } from "./population.ts";

interface Passages {
  readonly college: College;
  readonly numeros: Numeros;
  readonly annonces: Annonces;
}

/** The pupils of last year as the files of this one have them: gone, going up, repeating, or come back. */
export function passer(draw: Prng, { college, numeros, annonces }: Passages): readonly Inscrit[] {
  // Who waits for an INE stays to receive it.
  const attendent = new Set(college.eleves.filter(({ ine }) => ine === null).map(({ foyer }) => foyer));
  const cles = college.foyers.map(({ cle }) => cle);
  const partis = new Set(cles.filter((cle) => draw.chance(0.03) && !attendent.has(cle)));
  const revenant = college.eleves.find(
    ({ place, sortie }) => place !== null && sortie !== null && place.niveau !== "3E",
  );
  const redoublants = redoubler(draw.branch("redoublants"), college, partis);
  return college.eleves.flatMap((eleve): readonly Inscrit[] => {
    const branch = draw.branch(String(eleve.cle));
    if (eleve === revenant) return [revenir(branch, eleve, { college, numeros, annonces })];
    // Who left before last year is in the files no more; who left in its first weeks still is.
    if (eleve.sortie !== null) return eleve.place === null ? [] : [partirAvec(eleve, eleve.sortie, college)];
    const suivant = partis.has(eleve.foyer) ? undefined : prochaineClasse(eleve, redoublants.has(eleve));
    if (suivant !== undefined) return [continuer(branch, eleve, suivant, { college, annonces })];
    annonces.annoncer("depart-an-dernier", eleve.eleveId, `${nomDe(eleve)} a quitté l’établissement.`);
    return [partirAvec(eleve, inventSortie(branch, eleve.place?.niveau ?? null, college.annee), college)];
  });
}

/** "Léa MODELIN". */
export const nomDe = ({ prenom, nom }: Pick<EleveCollege, "prenom" | "nom">): string => `${prenom} ${nom}`;

type Classe = Pick<Place, "niveau" | "filiere"> & { readonly doublement: boolean };

/** Who stays at his level: one pupil at least, nobody twice. */
function redoubler(draw: Prng, { eleves }: College, partis: ReadonlySet<number>): ReadonlySet<EleveCollege> {
  const eligible = eleves.filter(
    ({ place, sortie, doublement, foyer }) => place && !sortie && !doublement && !partis.has(foyer),
  );
  return new Set(draw.shuffle(eligible).slice(0, Math.max(1, Math.round(eligible.length * 0.012))));
}

/** Where he goes; `undefined` after 3e. Who was not placed yet was so in 6e. */
function prochaineClasse({ place }: EleveCollege, doublement: boolean): Classe | undefined {
  if (place === null) return { niveau: "5E", filiere: "ordinaire", doublement: false };
  const { niveau, filiere } = place;
  const suivant = doublement ? niveau : niveauSuivant(niveau);
  return suivant && { niveau: suivant, filiere, doublement };
}

interface Continuation {
  readonly college: College;
  readonly annonces: Annonces;
}

function continuer(draw: Prng, eleve: EleveCollege, classe: Classe, { college, annonces }: Continuation): Inscrit {
  const { place, choix, ine, ...reste } = eleve;
  const { niveau, filiere, doublement } = classe;
  annonces.annoncer(
    doublement ? "redoublement" : "montee",
    eleve.eleveId,
    `${nomDe(eleve)} ${doublement ? "redouble" : "est"} en ${niveau.toLowerCase()}.`,
  );
  const suivants = choix.lv2 === null && niveau !== "6E" ? choisirEn5e(draw, choix, filiere) : choix;
  return {
    ...reste,
    niveau,
    filiere,
    doublement,
    choix: suivants,
    ine: ine ?? ineTardif(eleve, annonces),
    anDernier: anneePassee(eleve, college),
  };
}

function ineTardif(eleve: EleveCollege, annonces: Annonces): Inscrit["ine"] {
  annonces.annoncer("ine-tardif", eleve.eleveId, `${nomDe(eleve)} a reçu son INE.`);
  return ineFictif(eleve.cle);
}

/** He left last autumn: he is entered again, with another ELEVE_ID (siecle.md §11.7). */
function revenir(draw: Prng, eleve: EleveCollege, { college, numeros, annonces }: Passages): Inscrit {
  const { place, ...reste } = eleve;
  const niveau = niveauSuivant(place?.niveau ?? "6E") ?? "3E";
  const filiere = place?.filiere ?? "ordinaire";
  const eleveId = numeros.cles.take(1);
  const autre = college.origines.findLast(({ nature }) => nature === "college") ?? null;
  const [parti, revenu] = [accorde(eleve.sexe, "parti", "partie"), accorde(eleve.sexe, "revenu", "revenue")];
  annonces.annoncer(
    "retour",
    eleveId,
    `${nomDe(eleve)}, ${parti} l’an dernier (fiche ${eleve.eleveId}), est ${revenu}.`,
  );
  const choix = niveau === "6E" || eleve.choix.lv2 !== null ? eleve.choix : choisirEn5e(draw, eleve.choix, filiere);
  const anDernier: AnDernier = {
    mef: mefDe(place?.niveau ?? "6E", filiere),
    division: null,
    regime: null,
    etablissement: autre,
  };
  return { ...reste, eleveId, niveau, filiere, choix, sortie: null, entree: rentree(college.annee + 1), anDernier };
}

/** What SIECLE says of last year. */
function anneePassee({ place, regime }: EleveCollege, { etablissement }: College): AnDernier {
  if (place === null) return { mef: mefDe("6E", "ordinaire"), division: null, regime, etablissement };
  return { mef: mefDe(place.niveau, place.filiere), division: place.division, regime, etablissement };
}

/** Who is in the files of this year though he left last year. */
function partirAvec(eleve: EleveCollege, sortie: Sortie, college: College): Inscrit {
  const { place: _, ...reste } = eleve;
  return ficheDeParti(reste, sortie, anneePassee(eleve, college));
}

/** Some leave in the first weeks of the new year, not in 3e: their record keeps its MEF and its division. */
export function departsEnCours(
  draw: Prng,
  inscrits: readonly Inscrit[],
  { annee, annonces }: { readonly annee: number; readonly annonces: Annonces },
): readonly Inscrit[] {
  const eligible = inscrits.filter(
    ({ niveau, filiere, sortie }) => niveau !== null && niveau !== "3E" && filiere === "ordinaire" && !sortie,
  );
  const chosen = new Set(draw.shuffle(eligible).slice(0, Math.max(1, Math.round(eligible.length * 0.012))));
  return inscrits.map((eleve) => {
    if (!chosen.has(eleve)) return eleve;
    const parti = accorde(eleve.sexe, "parti", "partie");
    annonces.annoncer("depart-en-cours", eleve.eleveId, `${nomDe(eleve)} est ${parti} en début d’année.`);
    return { ...eleve, sortie: inventDepart(draw, annee) };
  });
}
