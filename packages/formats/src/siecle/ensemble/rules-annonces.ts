import { isAnneeCivile } from "../../codes/annee-scolaire.ts";
import { dateFrancaise } from "../../codes/dates.ts";
import { type Finding, type Rule, rule } from "../../kernel/rule.ts";
import { nombre } from "../sentences.ts";
import type { Annonce, EnsembleLu } from "./subject.ts";

/** The files that do not say what most of them say. */
function* dissidents(
  annonces: readonly Annonce[],
  of: (annonce: Annonce) => string | undefined,
): Iterable<Finding<{ annonce: Annonce; valeur: string; autres: string }>> {
  const comptes = new Map<string, number>();
  for (const annonce of annonces) {
    const valeur = of(annonce);
    if (valeur !== undefined) comptes.set(valeur, (comptes.get(valeur) ?? 0) + 1);
  }
  const [majorite] = [...comptes].sort((a, b) => b[1] - a[1])[0] ?? [];
  for (const annonce of annonces) {
    const valeur = of(annonce);
    if (valeur === undefined || majorite === undefined || valeur === majorite) continue;
    yield { annonce, valeur, autres: majorite, where: { file: annonce.file } };
  }
}

const memeUai = rule<EnsembleLu, { valeur: string; autres: string }>({
  code: "siecle.ensemble.uai",
  level: "rejet",
  message: ({ valeur, autres }) =>
    `Ce fichier est celui de l’établissement ${valeur}, les autres celui de l’établissement ${autres}.`,
  remedy: () =>
    "Déposez ensemble les fichiers d’un seul établissement\u00a0: dans une cité scolaire, chacun a son propre jeu d’exports.",
  check: ({ annonces, autres }) => dissidents([...annonces, ...autres], ({ uai }) => uai),
});

const memeMillesime = rule<EnsembleLu, { valeur: string; autres: string }>({
  code: "siecle.ensemble.annee",
  level: "rejet",
  message: ({ valeur, autres }) => `Ce fichier est de l’année ${valeur}, les autres de l’année ${autres}.`,
  remedy: () =>
    "De mai à l’automne, SIECLE tient deux bases\u00a0: refaites cet export dans la même (année courante ou en préparation) que les autres.",
  check: ({ annonces }) => dissidents(annonces, ({ annee }) => annee?.toString()),
});

/**
 * Whether two files are of one year: by their dates when both give them, else by their millésime. `undefined` where the millésime
 * proves nothing: in Nouvelle-Calédonie, SIECLE and STS-Web call one year by two (siecle.md §1.3, nomenclatures « calendars »).
 */
export function memeAnnee(a: Annonce, b: Annonce): boolean | undefined {
  if (a.debut && a.fin && b.debut && b.fin) return a.debut <= b.fin && b.debut <= a.fin;
  if (a.annee === undefined || b.annee === undefined) return undefined;
  if (a.annee === b.annee) return true;
  return isAnneeCivile(a.uai ?? b.uai ?? "") ? undefined : false;
}

const autreApplication = rule<EnsembleLu, { autre: Annonce; siecle: Annonce }>({
  code: "siecle.ensemble.annee-autre-application",
  level: "rejet",
  message: ({ autre, siecle }) =>
    `Ce fichier de ${autre.application} est d’une autre année (${enClair(autre)}) que ceux de SIECLE (${enClair(siecle)}).`,
  remedy: ({ autre }) => `Refaites l’export de ${autre.application} pour la même année scolaire.`,
  check: function* ({ annonces, autres }) {
    const siecle = annonces.find(({ debut, fin }) => debut && fin) ?? annonces[0];
    if (!siecle) return;
    for (const autre of autres) {
      if (memeAnnee(siecle, autre) === false) yield { autre, siecle, where: { file: autre.file } };
    }
  },
});

const anneeIncertaine = rule<EnsembleLu, { autre: Annonce; siecle: Annonce }>({
  code: "siecle.ensemble.annee-incertaine",
  level: "information",
  message: ({ autre, siecle }) =>
    `${autre.application} dit ${autre.annee} et SIECLE ${siecle.annee}\u00a0: sans les dates de l’année, rien ne dit si c’est la même.`,
  remedy: () => "Ajoutez l’export «\u00a0Communs\u00a0» de SIECLE, qui donne les dates de l’année.",
  check: function* ({ annonces, autres }) {
    const siecle = annonces.find(({ debut, fin }) => debut && fin) ?? annonces[0];
    if (!siecle) return;
    for (const autre of autres) {
      const isDoubtful =
        siecle.annee !== undefined && autre.annee !== undefined && memeAnnee(siecle, autre) === undefined;
      if (isDoubtful) yield { autre, siecle, where: { file: autre.file } };
    }
  },
});

function enClair({ annee, debut, fin }: Annonce): string {
  if (!debut || !fin) return String(annee);
  return `du ${dateFrancaise(debut)} au ${dateFrancaise(fin)}`;
}

const MAX_JOURS = 14;
const jours = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

const exportsEspaces = rule<EnsembleLu, { jour: string; dernier: string; ecart: number }>({
  code: "siecle.ensemble.exports-espaces",
  level: "information",
  message: ({ jour, dernier, ecart }) =>
    `Ce fichier, exporté le ${dateFrancaise(jour)}, a ${nombre(ecart, "un jour", "jours")} de plus que le dernier (${dateFrancaise(dernier)}).`,
  remedy: () =>
    "Refaites les exports de SIECLE le même soir\u00a0: un élève arrivé entre-temps manquerait dans l’un d’eux.",
  check: function* ({ annonces }) {
    const dernier = annonces
      .map(({ date }) => date ?? "")
      .sort()
      .at(-1);
    if (!dernier) return;
    for (const { date: jour = dernier, file } of annonces) {
      const ecart = jours(jour, dernier);
      if (ecart > MAX_JOURS) yield { jour, dernier, ecart, where: { file } };
    }
  },
});

/** The files are of one school, of one year, of one evening. */
export const ANNONCE_RULES: readonly Rule<EnsembleLu>[] = [
  memeUai,
  memeMillesime,
  autreApplication,
  anneeIncertaine,
  exportsEspaces,
];
