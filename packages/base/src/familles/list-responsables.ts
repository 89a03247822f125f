import { eq } from "drizzle-orm";
import type { Acteur } from "../comptes/acteur.ts";
import type { Trx } from "../db/base.ts";
import { groupBy } from "../group-by.ts";
import { holdsWords } from "../personnes/holds-words.ts";
import { parNom, parNomMontre } from "../personnes/par-nom.ts";
import { type Acces, accesOf, vuPar } from "./acces.ts";
import type { Enfant } from "./famille.ts";
import { presenceOf } from "./presence.ts";
import { selectEnfants } from "./select-enfants.ts";
import { foyer, responsabilite, responsable } from "./tables.ts";

export const FILTRES_RESPONSABLES = ["actifs", "a-preciser", "sans-enfant", "anciens"] as const;
export type FiltreResponsables = (typeof FILTRES_RESPONSABLES)[number];

export interface DemandeResponsables {
  /** Words, each of which must be found in the name, those of the children, or the town. */
  readonly recherche?: string | undefined;
  readonly filtre: FiltreResponsables;
  /** How many to leave out from the start, and how many to give. */
  readonly depuis: number;
  readonly limite: number;
}

/** A responsable as the list shows him. */
export interface ResponsableListe {
  readonly id: string;
  readonly civilite: "M" | "MME" | null;
  readonly nom: string;
  readonly nomUsage: string | null;
  readonly prenom: string | null;
  readonly commune: string | null;
  /** The mobile one first. */
  readonly telephone: string | null;
  readonly courriel: string | null;
  /** Present in the school, by links in force. */
  readonly enfants: readonly Enfant[];
  /** The links of which nobody said whether he is a représentant légal. */
  readonly aPreciser: readonly string[];
  /** False for an ancien: see `presenceOf`. */
  readonly actif: boolean;
}

export interface PageResponsables {
  readonly responsables: readonly ResponsableListe[];
  readonly total: number;
  /** How many each filter would give with the same search. */
  readonly parFiltre: Readonly<Record<FiltreResponsables, number>>;
}

const FILTRES: Readonly<Record<FiltreResponsables, (responsable: ResponsableListe) => boolean>> = {
  actifs: ({ actif }) => actif,
  "a-preciser": ({ actif, aPreciser }) => actif && aPreciser.length > 0,
  "sans-enfant": ({ actif, enfants }) => actif && enfants.length === 0,
  anciens: ({ actif }) => !actif,
};

/** One page of the responsables the reader reaches, by the NOM shown then Prénom. */
export async function listResponsables(
  trx: Trx,
  acteur: Acteur,
  demande: DemandeResponsables,
): Promise<PageResponsables> {
  const acces = await accesOf(trx, acteur);
  const words = (demande.recherche ?? "").trim();
  const found = (await selectResponsables(trx, acces)).filter((each) => isFound(each, words));
  const responsables = found.filter(FILTRES[demande.filtre]).toSorted(parNomMontre);
  const count = (filtre: FiltreResponsables) => found.filter(FILTRES[filtre]).length;
  return {
    responsables: responsables.slice(demande.depuis, demande.depuis + demande.limite),
    total: responsables.length,
    parFiltre: {
      actifs: count("actifs"),
      "a-preciser": count("a-preciser"),
      "sans-enfant": count("sans-enfant"),
      anciens: count("anciens"),
    },
  };
}

/** Only what the reader sees is searched: a town he may not read must not answer him. */
function isFound({ nom, nomUsage, prenom, commune, enfants }: ResponsableListe, words: string): boolean {
  if (words === "") return true;
  const children = enfants.flatMap((enfant) => [enfant.nom, enfant.prenom, enfant.classe?.libelle]);
  return holdsWords([nom, nomUsage, prenom, commune, ...children], words);
}

/** Whole tables of a few thousand short rows, joined here: see `listEleves`. */
async function selectResponsables(trx: Trx, acces: Acces): Promise<readonly ResponsableListe[]> {
  const tous = new Map((await selectEnfants(trx)).map((enfant) => [enfant.id, enfant]));
  const enfants = new Map([...tous].filter(([, enfant]) => enfant.actif && acces.reachesEnfant(enfant)));
  const liens = groupBy(await selectLiens(trx), (lien) => lien.responsable);
  const communes = new Map((await trx.select().from(foyer)).map(({ id, adresse }) => [id, adresse.commune]));
  const rows = await trx.select().from(responsable);
  return rows.flatMap((row) => {
    const lies = liens.get(row.id) ?? [];
    const own = lies.filter(({ eleve }) => enfants.has(eleve));
    if (!acces.toutes && own.length === 0) return [];
    const isLegal = own.some(({ niveau }) => niveau === "legal");
    const { id, civilite, nom, nomUsage, prenom, ...seen } = vuPar(acces, row, isLegal);
    const { actif } = presenceOf(
      row,
      lies.flatMap(({ eleve }) => tous.get(eleve) ?? []),
    );
    return [
      {
        ...{ id, civilite, nom, nomUsage, prenom, actif },
        commune: communes.get(seen.foyer ?? "") ?? null,
        telephone: seen.telephonePortable ?? seen.telephoneDomicile ?? seen.telephoneTravail,
        courriel: seen.courriel,
        enfants: own.flatMap(({ eleve }) => enfants.get(eleve) ?? []).toSorted(parNom),
        aPreciser: own.filter(({ niveau }) => niveau === null).map(({ id }) => id),
      },
    ];
  });
}

async function selectLiens(trx: Trx) {
  return await trx
    .select({
      id: responsabilite.id,
      eleve: responsabilite.eleve,
      responsable: responsabilite.responsable,
      niveau: responsabilite.niveau,
    })
    .from(responsabilite)
    .where(eq(responsabilite.actif, true));
}
