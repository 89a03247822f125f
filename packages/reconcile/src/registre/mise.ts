import { canonical, isSame } from "../canonical.ts";
import { isMemeEcrit } from "../match/ecrit.ts";
import { CORRIGE_ICI, corrigesIci } from "../plan/corriges-ici.ts";
import { ACCEPTER, IGNORER, OUI_NON } from "../plan/decision.ts";
import { currentOf, isInHistory } from "../plan/diff-eleve.ts";
import type { Annuaire } from "./annuaire.ts";
import type { FicheChampModifie, FicheChange, FicheMise, IdentifiantDonne } from "./change.ts";
import type { BaseFiche, FicheEntrante, Valeur } from "./fiche.ts";
import type { Genre } from "./genres.ts";
import type { FichePaire } from "./reconnaitre.ts";
import { sujetOf } from "./sujet.ts";

interface Regard {
  /** The file fills what is empty, and changes nothing. */
  readonly complete: boolean;
  readonly annuaire: Annuaire;
}

/** What the file changes of a fiche it describes. */
export function modified(
  genre: Genre,
  { entrante, connue, preuve }: FichePaire,
  { annuaire, complete }: Regard,
): FicheChange[] {
  const { champs: all, identifiants, ...mise } = miseOf(entrante, connue);
  const champs = complete ? all.filter(({ avant }) => avant === null) : all;
  const common = { ...mise, genre, sujet: sujetOf(connue, annuaire), preuve, permis: OUI_NON };
  const vides = champs.filter(({ avant, apres, verrou }) => !verrou && isEmptied(avant, apres));
  const free = champs.filter((each) => !each.verrou && !vides.includes(each));
  const kind = connue.actif ? "fiche.modifier" : "fiche.retablir";
  const isTouched = !connue.actif || free.length > 0 || identifiants.length > 0;
  const id = `fiche:${genre}:${connue.id}`;
  const decided = connue.actif || !isPlaced(connue) ? { groupe: genre, defaut: ACCEPTER } : CORRIGE_ICI;
  return [
    ...(isTouched ? [{ ...common, kind, id, champs: free, identifiants, ...decided } as const] : []),
    ...(vides.length > 0 ? [emptied(common, id, vides)] : []),
    ...corrigesIci(champs, { ...common, kind: "fiche.modifier", id, identifiants: [] } as const),
  ];
}

/** A list the file empties: nobody teaches any more, or the one who does is not named as he is known. */
function isEmptied(avant: Valeur, apres: Valeur): boolean {
  return Array.isArray(avant) && avant.length > 0 && Array.isArray(apres) && apres.length === 0;
}

type Commune = Pick<FicheMise, "ficheId" | "ancienne"> &
  Pick<Extract<FicheChange, { readonly kind: "fiche.modifier" | "fiche.retablir" }>, "sujet" | "preuve" | "permis"> & {
    readonly genre: Genre;
  };

function emptied(common: Commune, id: string, champs: readonly FicheChampModifie[]): FicheChange {
  return {
    ...common,
    kind: "fiche.modifier",
    id: `${id}:vide`,
    groupe: common.genre,
    champs,
    identifiants: [],
    defaut: IGNORER,
    retenue: { kind: "liste-vide" },
  };
}

/** Whether somebody said here that it is over, or that it is not: no file decides of that any more. */
export function isPlaced({ verrous }: BaseFiche): boolean {
  return verrous.some(({ champ }) => champ === "actif");
}

/** Field by field. An empty value erases nothing; an empty list says that there is none. */
export function miseOf(entrante: FicheEntrante, connue: BaseFiche): FicheMise {
  const champs = Object.entries(entrante.champs).flatMap(([champ, apres]): FicheChampModifie[] => {
    const avant = connue.champs[champ] ?? null;
    if (apres === null || apres === "" || isSameValeur(avant, apres) || isMemeEcrit(champ, avant, apres)) return [];
    const verrou = connue.verrous.find((each) => each.champ === champ);
    return [{ champ, avant, apres, ...(verrou && { verrou }) }];
  });
  const identifiants = entrante.identifiants.flatMap((cle): IdentifiantDonne[] => {
    const precedent = currentOf(connue.identifiants, cle.source);
    return precedent === cle.valeur ? [] : [{ ...cle, precedent, connu: isInHistory(connue.identifiants, cle) }];
  });
  return { ficheId: connue.id, ancienne: !connue.actif, champs, identifiants };
}

/** A list says what there is, in no order. */
function isSameValeur(a: Valeur, b: Valeur): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return isSame(a, b);
  const [left, right] = [a, b].map((list) => list.map(canonical).sort());
  return isSame(left, right);
}
