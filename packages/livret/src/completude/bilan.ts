import { Invalid } from "@navette/formats/codec";
import { dateFrancaise, isJour } from "@navette/formats/codes/dates";
import { ine as codecIne } from "@navette/formats/codes/ine";
import { DOMAINES_MINIMUM } from "@navette/formats/codes/lsu";
import type { Bilan, EleveBilan } from "../bilans.ts";
import {
  type CodeModalite,
  type CodeParcours,
  MODALITE_A_COMPLEMENT,
  MODALITES,
  PARCOURS,
  type Page,
  pageForNiveau,
  pourquoiSansPage,
} from "../pages.ts";
import type { PeriodeDatee } from "../periodes.ts";
import { CLE_APPRECIATION_GENERALE, type Saisie, valeurOf } from "../saisies.ts";
import { type Acquis, isRenseigne, prepareAcquis } from "./acquis.ts";
import { type Avancement, avancementOf, totalOf } from "./avancement.ts";
import type { Constat, Lieu } from "./constat.ts";
import {
  appreciationGeneraleAbsente,
  arriveApres,
  datesIllisibles,
  ineAbsent,
  ineFaux,
  niveauInconnu,
  nomOmis,
  parcoursSansClasse,
  partiAvant,
  ppreSansComplement,
  sansBilan,
  sansResponsableLegal,
  tropPeuDeDomaines,
} from "./constats-bilan.ts";
import { nomLsu } from "./identite.ts";
import { saisiesValables } from "./saisies-valables.ts";

/** What was typed for a pupil, in the shape LSU takes it. */
export interface ContenuBilan {
  readonly acquis: readonly Acquis[];
  readonly parcours: readonly { readonly code: CodeParcours; readonly texte: string }[];
  readonly modalites: readonly { readonly code: CodeModalite; readonly complement?: string }[];
  readonly appreciationGenerale?: string;
}

export interface BilanPrepare {
  readonly bilan: Bilan;
  /** Absent for a pupil whose level has no page. */
  readonly page?: Page;
  readonly contenu: ContenuBilan;
  /** A day when the pupil was in the school, within the period; absent when there is none. */
  readonly dateScolarite?: string;
  readonly avancement: Avancement;
  readonly constats: readonly Constat[];
}

const RIEN = { contenu: { acquis: [], parcours: [], modalites: [] }, avancement: totalOf([]) };

/** Prepares one bilan for LSU and says all that is wrong with it. Examine and collect both begin here. */
export function prepareBilan(bilan: Bilan, contexte: Required<Pick<Lieu, "ecole" | "classe">>): BilanPrepare {
  const lieu: Lieu = { ...contexte, bilan };
  const page = pageForNiveau(bilan.eleve.niveau);
  if (page === undefined) return { bilan, ...RIEN, constats: [sansPage(bilan.eleve, lieu)] };
  const { valables, constats } = saisiesValables(page, bilan.saisies, lieu);
  const prepare = prepareContenu(page, valables, lieu);
  const scolarite = scolariteOf(bilan, contexte.classe.periode, lieu);
  return {
    bilan,
    page,
    contenu: prepare.contenu,
    ...(scolarite.date !== undefined && { dateScolarite: scolarite.date }),
    avancement: avancementOf(page, valables),
    constats: [
      ...checkIdentite(lieu, bilan.eleve),
      ...checkResponsables(lieu, bilan.eleve),
      ...scolarite.constats,
      ...prepare.constats,
      ...constats,
    ],
  };
}

function sansPage({ niveau }: EleveBilan, lieu: Lieu): Constat {
  const pourquoi = pourquoiSansPage(niveau) ?? "";
  return niveau ? sansBilan(lieu, { pourquoi }) : niveauInconnu(lieu, { pourquoi });
}

interface Scolarite {
  readonly date?: string;
  readonly constats: readonly Constat[];
}

/** The later of the start of the period and the pupil's arrival, as most exporters do (lsu.md §12.3). */
function scolariteOf({ eleve: { entree, sortie } }: Bilan, { debut, fin }: PeriodeDatee, lieu: Lieu): Scolarite {
  if ((entree !== null && !isJour(entree)) || (sortie !== null && !isJour(sortie))) {
    return { constats: [datesIllisibles(lieu)] };
  }
  const date = entree !== null && entree > debut ? entree : debut;
  if (date > fin) return { constats: [arriveApres(lieu, { entree: dateFrancaise(date), fin: dateFrancaise(fin) })] };
  if (sortie !== null && sortie < date) {
    return { constats: [partiAvant(lieu, { sortie: dateFrancaise(sortie), debut: dateFrancaise(date) })] };
  }
  return { date, constats: [] };
}

function checkIdentite(lieu: Lieu, { ine, nom, prenom }: EleveBilan): readonly Constat[] {
  const nomme = nomLsu(nom) !== undefined && nomLsu(prenom) !== undefined;
  return [...checkIne(lieu, ine), ...(nomme ? [] : [nomOmis(lieu)])];
}

/** LSU takes such a bilan, and the family is not in it (lsu.md §13.2). Nothing is said when they were not read. */
function checkResponsables(lieu: Lieu, { responsables }: EleveBilan): readonly Constat[] {
  return responsables?.length === 0 ? [sansResponsableLegal(lieu)] : [];
}

function checkIne(lieu: Lieu, ine: string | null): readonly Constat[] {
  if (ine === null || ine === "") return [ineAbsent(lieu)];
  const lu = codecIne.read(ine);
  return lu instanceof Invalid || lu !== ine ? [ineFaux(lieu, { ine })] : [];
}

function prepareContenu(
  page: Page,
  saisies: readonly Saisie[],
  lieu: Lieu,
): { readonly contenu: ContenuBilan; readonly constats: readonly Constat[] } {
  const { acquis, constats } = prepareAcquis(page, saisies, lieu);
  const appreciationGenerale = valeurOf(saisies, CLE_APPRECIATION_GENERALE.rubrique, "appreciation-generale");
  const nombre = acquis.filter(isRenseigne).length;
  const parcours = PARCOURS.flatMap(({ code }) => {
    const texte = valeurOf(saisies, code, "parcours");
    return texte === undefined ? [] : [{ code, texte }];
  });
  const modalites = MODALITES.flatMap(({ code }) => {
    const valeur = valeurOf(saisies, code, "modalite");
    return valeur === undefined ? [] : [{ code, ...valeur }];
  });
  return {
    contenu: { acquis, parcours, modalites, ...(appreciationGenerale !== undefined && { appreciationGenerale }) },
    constats: [
      ...(appreciationGenerale === undefined
        ? [appreciationGeneraleAbsente({ ...lieu, rubrique: CLE_APPRECIATION_GENERALE.rubrique })]
        : []),
      ...(nombre < DOMAINES_MINIMUM ? [tropPeuDeDomaines(lieu, { nombre, minimum: DOMAINES_MINIMUM })] : []),
      ...constats,
      ...checkParcours(parcours, lieu),
      ...checkModalites(modalites, lieu),
    ],
  };
}

function checkParcours(parcours: ContenuBilan["parcours"], lieu: Lieu): readonly Constat[] {
  const communs = new Set(lieu.classe?.parcours.map(({ code }) => code));
  return PARCOURS.filter(({ code }) => parcours.some((each) => each.code === code) && !communs.has(code)).map(
    ({ code, libelle }) => parcoursSansClasse({ ...lieu, rubrique: code }, { libelle }),
  );
}

function checkModalites(modalites: ContenuBilan["modalites"], lieu: Lieu): readonly Constat[] {
  const sansTexte = modalites.some(
    ({ code, complement }) => code === MODALITE_A_COMPLEMENT && complement === undefined,
  );
  return sansTexte ? [ppreSansComplement({ ...lieu, rubrique: MODALITE_A_COMPLEMENT })] : [];
}
