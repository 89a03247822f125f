import { CORRIGE_ICI } from "../plan/corriges-ici.ts";
import { ACCEPTER, IGNORER, OUI_NON } from "../plan/decision.ts";
import type { Annuaire } from "./annuaire.ts";
import type { FicheChange } from "./change.ts";
import { newId } from "./entrantes.ts";
import { type BaseFiche, type Champs, type FicheEntrante, promise, promisesOf, referencesOf } from "./fiche.ts";
import { DECLARATIONS, type Genre } from "./genres.ts";
import { isPlaced, miseOf, modified } from "./mise.ts";
import type { FicheLitige, Reconnues } from "./reconnaitre.ts";
import { sujetOf } from "./sujet.ts";

const NOM_DU_LOGICIEL = { defaut: IGNORER, retenue: { kind: "nom-du-logiciel" } } as const;
const RESSEMBLANCE = { defaut: IGNORER, retenue: { kind: "ressemblance", changeIds: [] } } as const;

/** What the changes of one genre depend on. */
export interface Contexte {
  /** The file fills what is empty, and neither changes nor withdraws anything. */
  readonly complete: boolean;
  /** Nobody but a timetable software speaks: nothing is withdrawn. */
  readonly complement: boolean;
  /** Whether another file than that of the timetable software describes it. */
  readonly isOfficielle: (id: string) => boolean;
  /** What stands for the groups only the timetable software names: each is kept here as it is met. */
  readonly inconnues: Set<string>;
  readonly annuaire: Annuaire;
  readonly eleves: ReadonlySet<string>;
  /** Fiches of the base somebody must first tell apart: nothing of theirs is withdrawn meanwhile. */
  readonly enDoute: ReadonlySet<string>;
}

/** The changes of one genre, and how many of the base the file leaves as they are. */
export function changesOf(
  genre: Genre,
  { paires, litiges, nouvelles, absentes }: Reconnues,
  contexte: Contexte,
): { changes: FicheChange[]; inchanges: number } {
  const misAJour = paires.flatMap((paire) => modified(genre, paire, contexte));
  const touched = new Set(misAJour.flatMap((change) => ("ficheId" in change ? [change.ficheId] : [])));
  const changes = [
    ...nouvelles
      .filter(({ champs }) => (DECLARATIONS[genre].requis ?? []).every((champ) => (champs[champ] ?? null) !== null))
      .map((entrante) => added(genre, entrante, contexte)),
    ...misAJour,
    ...litiges.map((litige) => doubtful(genre, litige, contexte)),
    ...(DECLARATIONS[genre].absence === "garder" || contexte.complete || contexte.complement
      ? []
      : absentes.flatMap((fiche) => withdrawn(genre, fiche, contexte))),
  ];
  return { changes, inchanges: paires.filter(({ connue }) => !touched.has(connue.id)).length };
}

function added(genre: Genre, entrante: FicheEntrante, contexte: Contexte): FicheChange {
  const { champs, identifiants } = entrante;
  const { annuaire, isOfficielle, inconnues } = contexte;
  const id = newId(entrante);
  const isUnknown = !isOfficielle(id) && (genre === "groupe" || namesUnknown(champs, contexte));
  if (isUnknown) inconnues.add(promise(id));
  return {
    kind: "fiche.ajouter",
    id,
    genre,
    groupe: genre,
    sujet: sujetOf(entrante, annuaire),
    defaut: ACCEPTER,
    permis: OUI_NON,
    fiche: { champs, identifiants },
    ...(isUnknown && NOM_DU_LOGICIEL),
  };
}

/** A service of a group that only the timetable software names, or of a matière nobody gave. */
function namesUnknown(champs: Champs, { annuaire: { libelle }, inconnues }: Contexte): boolean {
  return promisesOf(champs).some((each) => inconnues.has(each)) || libelle(`matiere ${champs.matiere}`) === "";
}

function doubtful(genre: Genre, { entrante, candidates }: FicheLitige, { annuaire }: Contexte): FicheChange {
  const { champs, identifiants } = entrante;
  return {
    kind: "fiche.arbitrer",
    id: newId(entrante),
    genre,
    groupe: "arbitrage",
    sujet: sujetOf(entrante, annuaire),
    defaut: null,
    permis: candidates.length > 0 ? ["meme", "nouveau", "ignorer"] : ["nouveau", "ignorer"],
    fiche: { champs, identifiants },
    suggestions: candidates.map((connue) => ({ ...miseOf(entrante, connue), sujet: sujetOf(connue, annuaire) })),
  };
}

/** What somebody typed here is never withdrawn by a file that does not know of it. */
function withdrawn(genre: Genre, fiche: BaseFiche, { eleves, enDoute, annuaire }: Contexte): FicheChange[] {
  if (fiche.origine !== "import") return [];
  if (DECLARATIONS[genre].parEleve && !eleves.has(String(fiche.champs.eleve))) return [];
  const isHeld = [fiche.id, ...referencesOf(fiche.champs)].some((id) => enDoute.has(id));
  return [
    {
      kind: "fiche.retirer",
      id: `fiche:${genre}:${fiche.id}:retirer`,
      genre,
      sujet: sujetOf(fiche, annuaire),
      permis: OUI_NON,
      ficheId: fiche.id,
      ...(isPlaced(fiche)
        ? CORRIGE_ICI
        : isHeld
          ? { groupe: genre, ...RESSEMBLANCE }
          : { groupe: genre, defaut: ACCEPTER }),
    },
  ];
}
