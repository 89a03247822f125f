import { BANQUE_ELEMENTS } from "../banque/banque.ts";
import type { Bilan, ClasseBilans, EcoleBilans, EleveBilan, Personne } from "../bilans.ts";
import { pageForNiveau } from "../pages.ts";
import { CLE_APPRECIATION_GENERALE, type Saisie } from "../saisies.ts";

/** An invented school where nothing is missing. Each builder takes what the test wants otherwise. */

export const DIRECTRICE: Personne = { id: "p-1", civilite: "MME", nom: "Fictive", prenom: "Olympe" };
export const MAITRE: Personne = { id: "p-2", civilite: "M", nom: "Songe", prenom: "Paul" };

/** A bilan in which nothing is missing. */
export function saisiesCompletes(niveau: string): readonly Saisie[] {
  const page = pageForNiveau(niveau);
  if (page === undefined) return [];
  const elementsOf = (rubrique: string) =>
    BANQUE_ELEMENTS.filter((each) => each.cycle === page.cycle && each.rubrique === rubrique)
      .slice(0, 2)
      .map(({ libelle }) => libelle);
  return [
    ...page.domaines.flatMap(({ code, sousDomaines }): readonly Saisie[] => [
      ...(sousDomaines.length > 0 ? sousDomaines : [{ code }]).flatMap((rubrique): readonly Saisie[] => [
        { rubrique: rubrique.code, objet: "positionnement", valeur: 3 },
        { rubrique: rubrique.code, objet: "elements", valeur: elementsOf(rubrique.code) },
      ]),
      { rubrique: code, objet: "appreciation", valeur: "Travail régulier." },
    ]),
    { rubrique: CLE_APPRECIATION_GENERALE.rubrique, objet: "appreciation-generale", valeur: "Mina progresse." },
  ];
}

function eleve(rang: number, autre: Partial<EleveBilan> = {}): EleveBilan {
  return {
    id: `e-${rang}`,
    ine: `${String(990000000 + rang)}AA`,
    nom: "Rêvé",
    prenom: "Mina",
    niveau: "CE2",
    entree: "2026-09-01",
    sortie: null,
    ...autre,
  };
}

export function bilan(
  rang: number,
  { eleve: deLEleve, ...autre }: Partial<Omit<Bilan, "eleve">> & { eleve?: Partial<EleveBilan> } = {},
): Bilan {
  const complet = eleve(rang, deLEleve);
  return {
    eleve: complet,
    etat: "complet",
    completLe: "2026-12-05T12:00:00",
    saisies: saisiesCompletes(complet.niveau ?? ""),
    ...autre,
  };
}

export function classe(rang: number, autre: Partial<ClasseBilans> = {}): ClasseBilans {
  return {
    id: `c-${rang}`,
    libelle: `CE2 ${rang}`,
    identifiantOnde: `12345${rang}`,
    enseignants: [MAITRE],
    periodicite: "trimestre",
    periode: { indice: 1, debut: "2026-09-01", fin: "2026-11-30" },
    parcours: [],
    bilans: [bilan(rang * 100 + 1), bilan(rang * 100 + 2)],
    ...autre,
  };
}

export function ecole(autre: Partial<EcoleBilans> = {}): EcoleBilans {
  return {
    uai: "0999901Z",
    annee: 2026,
    rentree: "2026-09-01",
    directeur: DIRECTRICE,
    dernierImport: { classes: ["123451", "123452", "123453"] },
    classes: [classe(1)],
    ...autre,
  };
}

export function codesOf(constats: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(constats.map(({ code }) => code))].toSorted();
}
