import { canonical, digest, isSame } from "../canonical.ts";
import type { Decideur, Joint } from "../content/join.ts";
import { isMemeEcrit } from "../match/ecrit.ts";
import { groupBy } from "../match/group.ts";
import { currentOf, isInHistory } from "../plan/diff-eleve.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import type { Annuaire } from "./annuaire.ts";
import type { FicheChampModifie, FicheChange, FicheMise, IdentifiantDonne, Releve } from "./change.ts";
import { isComplement, officielOf, onlyCompletes } from "./completent.ts";
import {
  type BaseFiche,
  type Champs,
  cleOf,
  type FicheEntrante,
  promise,
  promisesOf,
  referencesOf,
  type Valeur,
} from "./fiche.ts";
import { DECLARATIONS, GENRES, type Genre, isPersonne } from "./genres.ts";
import { LIRE } from "./lire.ts";
import { noteConnues, noteReconnues } from "./noter.ts";
import { type FicheLitige, type FichePaire, type Reconnues, reconnaitre } from "./reconnaitre.ts";
import { sujetOf } from "./sujet.ts";

const ACCEPTER = { choix: "accepter" } as const;
const IGNORER = { choix: "ignorer" } as const;
const OUI_NON = ["accepter", "ignorer"] as const;
const CORRIGE_ICI = { groupe: "corrige-ici", defaut: IGNORER, retenue: { kind: "verrou" } } as const;
const NOM_DU_LOGICIEL = { defaut: IGNORER, retenue: { kind: "nom-du-logiciel" } } as const;
const RESSEMBLANCE = { defaut: IGNORER, retenue: { kind: "ressemblance", changeIds: [] } } as const;

export interface Registre {
  readonly changes: readonly FicheChange[];
  readonly releve: Releve;
  /** Lines of responsables that say again what another says. */
  readonly doubles: number;
}

export interface Vue {
  readonly annuaire: Annuaire;
  /** References of the pupils the file names: what hangs on the others is left alone. */
  readonly eleves: ReadonlySet<string>;
  readonly structures: Decideur;
}

/**
 * What the file changes of all that is neither a pupil nor a class, genre after genre: each may name those before it.
 */
export function registreChanges(content: Joint, base: BaseSnapshot, { annuaire, eleves, structures }: Vue): Registre {
  const held = groupBy(base.fiches, ({ genre }) => [genre]);
  const liens = groupBy(held.get("responsabilite") ?? [], ({ champs }) => [String(champs.responsable)]);
  const enfantsOf = (id: string) => (liens.get(id) ?? []).map(({ champs }) => String(champs.eleve));
  const enDoute = new Set<string>();
  const aRelier = new Set<string>();
  const inconnues = new Set<string>();
  const made = GENRES.map((genre) => {
    const connues = held.get(genre) ?? [];
    const actives = connues.filter(({ actif }) => actif).length;
    noteConnues(genre, connues, annuaire);
    const entrantes = LIRE[genre](content, annuaire);
    if (!entrantes) return { genre, changes: [], lues: 0, count: { presents: actives, inchanges: 0 } };
    const lues = unique(entrantes);
    for (const each of entrantes) if (each.aRelier) aRelier.add(promise(newId(each)));
    const reconnues = reconnaitre(genre, lues, connues, enfantsOf);
    noteReconnues(genre, entrantes, reconnues, { annuaire, idOf: newId });
    for (const { id } of reconnues.confondues) enDoute.add(id);
    const officiel = officielOf(genre, content);
    const officielles = officiel && new Set((LIRE[genre](officiel, annuaire) ?? []).map(newId));
    const { changes, inchanges } = changesOf(genre, reconnues, {
      eleves,
      enDoute,
      annuaire,
      inconnues,
      isOfficielle: (id) => officielles === undefined || officielles.has(id),
      complete: onlyCompletes(genre, content, base, structures),
      complement: isComplement(genre, content),
    });
    return { genre, changes, lues: lues.length, count: { presents: actives, inchanges } };
  });
  const changes = made.flatMap((each) => each.changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const personnes = made.find(({ genre }) => genre === "responsable")?.lues ?? 0;
  return {
    changes: onlyCalled(changes, aRelier),
    doubles: (content.responsables?.length ?? 0) - personnes,
    releve: Object.fromEntries(made.map(({ genre, count }) => [genre, count])) as unknown as Releve,
  };
}

/**
 * Without the new ones that mean nothing by themselves and that nothing refers to: SIECLE keeps the responsables of pupils
 * who left long ago, and ONDE those of no child.
 */
function onlyCalled(changes: readonly FicheChange[], aRelier: ReadonlySet<string>): FicheChange[] {
  const called = new Set(aRelier);
  const kept = changes.toReversed().flatMap((change): FicheChange[] => {
    const isAlone = DECLARATIONS[change.genre].appelee && !called.has(promise(change.id));
    if (isAlone && change.kind === "fiche.ajouter") return [];
    for (const reference of namedBy(change)) called.add(reference);
    if (!isAlone || change.kind !== "fiche.arbitrer") return [change];
    return [{ ...change, permis: change.permis.filter((choix) => choix !== "nouveau") }];
  });
  return kept.reverse();
}

/** What a change may refer to, whatever is decided of it. */
function namedBy(change: FicheChange): string[] {
  const mises = change.kind === "fiche.arbitrer" ? change.suggestions : "champs" in change ? [change] : [];
  return [
    ...("fiche" in change ? promisesOf(change.fiche.champs) : []),
    ...mises.flatMap(({ champs }) => champs.flatMap(({ champ, apres }) => promisesOf({ [champ]: apres }))),
  ];
}

/** What two files both give is given once: the first to speak is heard, the second completes it. */
function unique(entrantes: readonly FicheEntrante[]): FicheEntrante[] {
  const byId = new Map<string, FicheEntrante>();
  for (const entrante of entrantes) {
    const id = newId(entrante);
    const first = byId.get(id);
    byId.set(id, first ? { ...first, champs: completed(first.champs, entrante.champs) } : entrante);
  }
  return [...byId.values()];
}

function completed(first: Champs, second: Champs): Champs {
  const missing = Object.entries(second).filter(([champ]) => (first[champ] ?? null) === null);
  return { ...first, ...Object.fromEntries(missing) };
}

function newId(entrante: FicheEntrante): string {
  const { genre, champs, identifiants, enfants = [] } = entrante;
  const identity = isPersonne(genre) ? canonical([champs, identifiants, enfants]) : cleOf(entrante);
  return `fiche:${genre}:${digest(identity)}`;
}

interface Contexte {
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

function changesOf(
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

function modified(
  genre: Genre,
  { entrante, connue, preuve }: FichePaire,
  { annuaire, complete }: Contexte,
): FicheChange[] {
  const { champs: all, identifiants, ...mise } = miseOf(entrante, connue);
  const champs = complete ? all.filter(({ avant }) => avant === null) : all;
  const common = { ...mise, genre, sujet: sujetOf(connue, annuaire), preuve, permis: OUI_NON };
  const vides = champs.filter(({ avant, apres, verrou }) => !verrou && isEmptied(avant, apres));
  const free = champs.filter((each) => !each.verrou && !vides.includes(each));
  const held = champs.filter(({ verrou }) => verrou);
  const kind = connue.actif ? "fiche.modifier" : "fiche.retablir";
  const isTouched = !connue.actif || free.length > 0 || identifiants.length > 0;
  const id = `fiche:${genre}:${connue.id}`;
  const decided = connue.actif || !isPlaced(connue) ? { groupe: genre, defaut: ACCEPTER } : CORRIGE_ICI;
  return [
    ...(isTouched ? [{ ...common, kind, id, champs: free, identifiants, ...decided } as const] : []),
    ...(vides.length > 0 ? [emptied(common, id, vides)] : []),
    ...(held.length > 0
      ? [
          {
            ...common,
            kind: "fiche.modifier",
            id: `${id}:corrige-ici`,
            champs: held,
            identifiants: [],
            ...CORRIGE_ICI,
          } as const,
        ]
      : []),
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
function isPlaced({ verrous }: BaseFiche): boolean {
  return verrous.some(({ champ }) => champ === "actif");
}

/** Field by field. An empty value erases nothing; an empty list says that there is none. */
function miseOf(entrante: FicheEntrante, connue: BaseFiche): FicheMise {
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
