import type { Diagnostic } from "@navette/formats";
import { cleTexte, PAGES, type Page, pageForNiveau, pourquoiSansPage, rubriqueOf } from "@navette/livret";
import { sql } from "drizzle-orm";
import type { Trx } from "../db/base.ts";
import type { Cellule } from "./cellule.ts";
import type { PeriodeLivret } from "./periode-livret.ts";

/** The page that says what a cell takes, or why the cell takes nothing. */
export type PageDeCible = { readonly page: Page } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * The page of each target of a period: that of the level of a pupil who is in the class, or of whom something is typed
 * here already; for the class itself, the parcours that every page has.
 */
export async function readPages(
  trx: Trx,
  { id, annee, classe }: PeriodeLivret,
  cibles: ReadonlySet<string>,
): Promise<(cellule: Cellule) => PageDeCible> {
  const rows = await trx.execute<{ id: string; niveau: string | null }>(sql`
    select s.eleve_id as id, s.niveau from scolarite s
    where s.annee = ${annee}::int and s.eleve_id in ${[...cibles]}
      and (s.classe_id = ${classe.id}::uuid or exists (
        select from saisie x where x.periode_id = ${id}::uuid and x.cible_id = s.eleve_id and x.valeur is not null))`);
  const niveaux = new Map(rows.map((row) => [row.id, row.niveau]));
  return (cellule) => {
    if (cellule.cible === classe.id) return pageDeClasse(cellule);
    const niveau = niveaux.get(cellule.cible);
    if (niveau === undefined) return refus(cellule, PAS_DANS_LA_CLASSE);
    const page = pageForNiveau(niveau);
    return page ? { page } : refus(cellule, { ...SANS_PAGE, message: pourquoiSansPage(niveau) ?? "" });
  };
}

/** The class types what it did in each parcours, which is the same on every page. */
function pageDeClasse(cellule: Cellule): PageDeCible {
  const page = PAGES.find((each) => cellule.objet === "parcours" && rubriqueOf(each, cellule.rubrique));
  return page ? { page } : refus(cellule, PAS_A_LA_CLASSE);
}

type Refus = Pick<Diagnostic, "code" | "message" | "remedy">;

function refus(cellule: Cellule, { code, message, remedy }: Refus): PageDeCible {
  const where = { path: cleTexte(cellule) };
  return { diagnostics: [{ code: `livret.saisie.${code}`, level: "rejet", message, remedy, where }] };
}

const PAS_A_LA_CLASSE: Refus = {
  code: "hors-classe",
  message: "La classe n’a en commun que le texte de ses parcours.",
  remedy: "Écrivez cette rubrique élève par élève.",
};

const PAS_DANS_LA_CLASSE: Refus = {
  code: "hors-classe",
  message: "Cet élève n’est pas dans cette classe.",
  remedy: "Rechargez la page\u00a0: il a peut-être changé de classe.",
};

const SANS_PAGE = { code: "sans-page", remedy: "Le niveau d’un élève se corrige sur sa fiche, dans Personnes." };
