import { type CleSaisie, cleTexte } from "@navette/livret";
import { useSearchParams } from "react-router";

export type Vue = "grille" | "eleve";
export type Filtre = "tous" | "a-saisir";

export const PAR_NIVEAU = "par-niveau";

/** Where one stands in a grid; kept in the address, so that a link leads to a field. */
export interface Adresse {
  /** Code of a groupe; the first one when absent. */
  readonly groupe: string | null;
  readonly vue: Vue;
  readonly filtre: Filtre;
  /** Of a class of several levels: by name when absent, level by level, or one level only (« CE1 »). */
  readonly niveaux: string | null;
  /** Id of the pupil, and the field of his that takes the focus on arrival. */
  readonly eleve: string | null;
  readonly champ: string | null;
}

const MOTS = {
  groupe: "rubrique",
  vue: "vue",
  filtre: "lignes",
  niveaux: "niveaux",
  eleve: "eleve",
  champ: "champ",
} as const;

export function useAdresse(): readonly [Adresse, (suite: Partial<Adresse>) => void] {
  const [params, setParams] = useSearchParams();
  const adresse: Adresse = {
    groupe: params.get(MOTS.groupe),
    vue: params.get(MOTS.vue) === "eleve" ? "eleve" : "grille",
    filtre: params.get(MOTS.filtre) === "a-saisir" ? "a-saisir" : "tous",
    niveaux: params.get(MOTS.niveaux),
    eleve: params.get(MOTS.eleve),
    champ: params.get(MOTS.champ),
  };
  const va = (suite: Partial<Adresse>) => setParams(paramsOf({ ...adresse, champ: null, ...suite }), { replace: true });
  return [adresse, va];
}

function paramsOf(adresse: Adresse): Record<string, string> {
  const { vue, filtre, ...rest } = adresse;
  const dites = { ...rest, vue: vue === "eleve" ? vue : null, filtre: filtre === "a-saisir" ? filtre : null };
  return Object.fromEntries(
    (Object.keys(dites) as (keyof typeof dites)[]).flatMap((nom) => {
      const valeur = dites[nom];
      return valeur === null ? [] : [[MOTS[nom], valeur]];
    }),
  );
}

/** The address of one field of one pupil. Ids only: no name ever stands in an address. */
export function versChamp(
  ou: { readonly classe: string; readonly indice: number; readonly groupe?: string; readonly eleve?: string },
  cle?: CleSaisie,
): string {
  const params = new URLSearchParams({
    ...(ou.groupe === undefined ? {} : { [MOTS.groupe]: ou.groupe }),
    ...(ou.eleve === undefined ? {} : { [MOTS.eleve]: ou.eleve }),
    ...(cle === undefined ? {} : { [MOTS.champ]: cleTexte(cle) }),
  });
  const suite = params.toString();
  return `/livret/${ou.classe}/${ou.indice}${suite === "" ? "" : `?${suite}`}`;
}

/** The grid of a class for the period under way; the bilan of one pupil when he is given. Ids only. */
export const versLivretDe = (classe: string, eleve?: string): string =>
  `/livret/${classe}${eleve === undefined ? "" : `?${new URLSearchParams({ [MOTS.vue]: "eleve", [MOTS.eleve]: eleve })}`}`;
