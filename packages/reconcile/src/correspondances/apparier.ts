import { compareClasses } from "./classes.ts";
import type { Comparaison, Piste } from "./comparaison.ts";
import { type Contexte, contexteOf } from "./contexte.ts";
import { compareGroupes } from "./groupes.ts";
import { compareMatieres } from "./matieres.ts";
import {
  type DecisionPrise,
  GENRES_CORRESPONDANCE,
  type GenreCorrespondance,
  type NomLogiciel,
  type ObjetSts,
  parNom,
} from "./objets.ts";
import type { Preuve } from "./preuves.ts";
import { type Libres, refusDe, takeDecided, takeSures } from "./prises.ts";
import { compareProfesseurs } from "./professeurs.ts";
import { anciennesDe, mutual, pistesDe } from "./propositions.ts";
import { compareServices } from "./services.ts";

/** The two sides, and what people decided of them, this year (`annee`) and before. Lists in any order. */
export interface Cotes {
  readonly annee: number;
  readonly noms: readonly NomLogiciel[];
  readonly objets: readonly ObjetSts[];
  readonly decisions: readonly DecisionPrise[];
}

/**
 * Where one name stands. `associe`: paired, by a person or because nothing else can be; `propose`: likely, a person
 * says; `a-faire`: nothing likely enough. `cle` is there for the first two.
 */
export interface LigneAppariee {
  readonly nom: NomLogiciel;
  readonly etat: "associe" | "propose" | "a-faire";
  readonly cle?: string;
  readonly preuves: readonly Preuve[];
  /** Who paired them, for a pair a person made. */
  readonly decision?: DecisionPrise;
  /** Other likely ones, the strongest first. */
  readonly pistes: readonly Piste[];
  /** What it was paired with, and that STS-Web no longer has. */
  readonly perdue?: string;
}

export interface GenreApparie {
  readonly genre: GenreCorrespondance;
  /** In the order of their names. */
  readonly lignes: readonly LigneAppariee[];
  /** What STS-Web has and no name is paired with, in the order of the keys. */
  readonly libres: readonly ObjetSts[];
}

export interface Appariement {
  readonly genres: Readonly<Record<GenreCorrespondance, GenreApparie>>;
  readonly contexte: Contexte;
}

const COMPARAISONS: Readonly<Record<GenreCorrespondance, Comparaison>> = {
  matiere: compareMatieres,
  professeur: compareProfesseurs,
  classe: compareClasses,
  groupe: compareGroupes,
  service: compareServices,
};

/** Pairs the names of the software with what STS-Web has: never one name twice, whatever the order of the lists. */
export function apparier({ annee, noms, objets, decisions }: Cotes): Appariement {
  const contexte = contexteOf(noms, objets);
  const made = GENRES_CORRESPONDANCE.map((genre) => {
    const own = <T extends { readonly genre: GenreCorrespondance }>(list: readonly T[]) =>
      list.filter((each) => each.genre === genre);
    const apparie = apparierGenre(
      { annee, noms: own(noms), objets: own(objets), decisions: own(decisions) },
      genre,
      contexte,
    );
    contexte.retient(
      genre,
      apparie.lignes.flatMap(({ nom, etat, cle }) =>
        etat === "associe" && cle !== undefined ? [{ nom: nom.nom, cle }] : [],
      ),
    );
    return [genre, apparie] as const;
  });
  return { genres: Object.fromEntries(made) as unknown as Appariement["genres"], contexte };
}

function apparierGenre(
  { annee, noms, objets, decisions }: Cotes,
  genre: GenreCorrespondance,
  contexte: Contexte,
): GenreApparie {
  const libres: Libres = {
    noms: new Map(noms.map((nom) => [nom.nom, nom])),
    objets: new Map(objets.map((objet) => [objet.cle, objet])),
  };
  const refuse = refusDe(decisions);
  const decidees = takeDecided(
    libres,
    decisions.filter((each) => each.annee === annee),
  );
  const sures = takeSures(libres, refuse, contexte);
  const paires = new Map([...decidees.paires, ...sures].map((paire) => [paire.nom, paire]));
  const pistes = pistesDe(libres, COMPARAISONS[genre], { anciennes: anciennesDe(decisions, annee), refuse, contexte });
  const proposees = mutual(pistes);
  const lignes = noms.toSorted(parNom).map((nom): LigneAppariee => {
    const paire = paires.get(nom.nom);
    if (paire) {
      const { cle, preuves, decision } = paire;
      return { nom, etat: "associe", cle, preuves, pistes: [], ...(decision && { decision }) };
    }
    const [best, ...others] = pistes.get(nom.nom) ?? [];
    const perdue = decidees.perdues.get(nom.nom);
    const rest = { nom, ...(perdue !== undefined && { perdue }) };
    if (!best || !proposees.has(nom.nom)) {
      return { ...rest, etat: "a-faire", preuves: [], pistes: best ? [best, ...others] : [] };
    }
    return { ...rest, etat: "propose", cle: best.cle, preuves: best.preuves, pistes: others };
  });
  const left = [...libres.objets.values()].sort((a, b) => (a.cle < b.cle ? -1 : 1));
  return { genre, lignes, libres: left };
}
