import { isNiveau, type NiveauObjectif, partComme, type StatutPositionnement } from "../echelles.ts";
import type { Domaine, Page, SousDomaine } from "../pages.ts";
import { type Saisie, valeurOf } from "../saisies.ts";
import type { Constat, Lieu } from "./constat.ts";
import { dispense, elementSansNiveau, enAttente, niveauSansElement, rubriqueVide } from "./constats-bilan.ts";

/** What LSU will be told of one domain or sous-domaine. Never both a niveau and `nonEvalue`. */
export interface Mesure {
  readonly code: string;
  readonly positionnement?: NiveauObjectif;
  readonly nonEvalue?: true;
  readonly elements: readonly string[];
}

export interface Acquis extends Mesure {
  readonly appreciation?: string;
  readonly sousDomaines: readonly Mesure[];
}

interface Prepare<T> {
  /** Absent when there is nothing to send. */
  readonly envoi?: T;
  readonly constats: readonly Constat[];
}

/** What leaves for each domain of the page, and all that is repaired, left out or empty (lsu.md §12.2). */
export function prepareAcquis(
  page: Page,
  saisies: readonly Saisie[],
  lieu: Lieu,
): { readonly acquis: readonly Acquis[]; readonly constats: readonly Constat[] } {
  const domaines = page.domaines.map((domaine) => prepareDomaine(domaine, saisies, lieu));
  return {
    acquis: domaines.flatMap(({ envoi }) => envoi ?? []),
    constats: domaines.flatMap(({ constats }) => constats),
  };
}

function prepareDomaine(domaine: Domaine, saisies: readonly Saisie[], lieu: Lieu): Prepare<Acquis> {
  const { code, sousDomaines } = domaine;
  const appreciation = valeurOf(saisies, code, "appreciation");
  const propre = sousDomaines.length === 0 ? prepareMesure(domaine, saisies, lieu) : { constats: [] };
  const parts = sousDomaines.map((sousDomaine) => prepareMesure(sousDomaine, saisies, lieu));
  const mesures = parts.flatMap(({ envoi }) => envoi ?? []);
  const constats = [propre, ...parts].flatMap((part) => part.constats);
  if (propre.envoi === undefined && appreciation === undefined && mesures.length === 0) return { constats };
  const mesure: Mesure = propre.envoi ?? { code, elements: [] };
  return {
    envoi: { ...mesure, ...(appreciation !== undefined && { appreciation }), sousDomaines: mesures },
    constats,
  };
}

function prepareMesure({ code, libelle }: SousDomaine, saisies: readonly Saisie[], lieu: Lieu): Prepare<Mesure> {
  const valeur = valeurOf(saisies, code, "positionnement");
  const elements = valeurOf(saisies, code, "elements") ?? [];
  const ici = { ...lieu, rubrique: code };
  if (isNiveau(valeur)) {
    if (elements.length === 0) return { constats: [niveauSansElement(ici, { libelle })] };
    return { envoi: { code, positionnement: valeur, elements }, constats: [] };
  }
  const nonEvalue: Mesure = { code, nonEvalue: true, elements };
  if (valeur === undefined) {
    if (elements.length === 0) return { constats: [rubriqueVide(ici, { libelle })] };
    return { envoi: nonEvalue, constats: [elementSansNiveau(ici, { libelle })] };
  }
  const constats = DU_STATUT[valeur].map((say) => say(ici, { libelle }));
  return partComme(valeur) === "non-evalue" ? { envoi: nonEvalue, constats } : { constats };
}

/** What is said of a status that LSU does not know, or is not told as it was typed. */
const DU_STATUT: Readonly<Record<StatutPositionnement, readonly (typeof dispense)[]>> = {
  "non-evalue": [],
  "en-attente": [enAttente],
  dispense: [dispense],
};

/** Whether LSU counts the domain: an appréciation, or a niveau with an élément there or in a sous-domaine. */
export function isRenseigne({ appreciation, sousDomaines, ...mesure }: Acquis): boolean {
  return appreciation !== undefined || [mesure, ...sousDomaines].some((each) => each.positionnement !== undefined);
}
