import type { Decideur, Joint } from "../content/join.ts";
import { groupBy } from "../match/group.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import type { Annuaire } from "./annuaire.ts";
import type { FicheChange, Releve } from "./change.ts";
import { type Contexte, changesOf } from "./changements.ts";
import { isComplement, officielOf, onlyCompletes } from "./completent.ts";
import { newId, unique } from "./entrantes.ts";
import { type BaseFiche, promise, promisesOf } from "./fiche.ts";
import { DECLARATIONS, GENRES, type Genre } from "./genres.ts";
import { LIRE } from "./lire.ts";
import { noteConnues, noteReconnues } from "./noter.ts";
import { reconnaitre } from "./reconnaitre.ts";

export interface Registre {
  readonly changes: readonly FicheChange[];
  readonly releve: Releve;
  /** Lines of responsables that say again what another says. */
  readonly doubles: number;
  /** Responsables who come in only with their children, when no file read with theirs says who these are. */
  readonly enAttente: number;
}

export interface Vue {
  readonly annuaire: Annuaire;
  /** References of the pupils the file names: what hangs on the others is left alone. */
  readonly eleves: ReadonlySet<string>;
  readonly structures: Decideur;
}

const SUIVIS = ["enDoute", "inconnues", "aRelier", "sansEnfant"] as const;

interface Ecole {
  readonly content: Joint;
  readonly base: BaseSnapshot;
  readonly vue: Vue;
  readonly enfantsOf: (responsableId: string) => readonly string[];
  /** What the genres before leave to those after: each is filled as they are planned. */
  readonly suivi: Readonly<Record<(typeof SUIVIS)[number], Set<string>>>;
}

/**
 * What the file changes of all that is neither a pupil nor a class, genre after genre: each may name those before it.
 */
export function registreChanges(content: Joint, base: BaseSnapshot, vue: Vue): Registre {
  const held = groupBy(base.fiches, ({ genre }) => [genre]);
  const liens = groupBy(held.get("responsabilite") ?? [], ({ champs }) => [String(champs.responsable)]);
  const enfantsOf = (id: string) => (liens.get(id) ?? []).map(({ champs }) => String(champs.eleve));
  const suivi = Object.fromEntries(SUIVIS.map((nom) => [nom, new Set<string>()])) as Ecole["suivi"];
  const made = GENRES.map((genre) => planGenre(genre, held.get(genre) ?? [], { content, base, vue, enfantsOf, suivi }));
  const changes = made.flatMap((each) => each.changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const personnes = made.find(({ genre }) => genre === "responsable")?.lues ?? 0;
  return {
    changes: onlyCalled(changes, suivi.aRelier),
    doubles: (content.responsables?.length ?? 0) - personnes,
    enAttente: content.eleves?.length ? 0 : changes.filter((each) => isEnAttente(each, suivi)).length,
    releve: Object.fromEntries(made.map(({ genre, count }) => [genre, count])) as unknown as Releve,
  };
}

const isEnAttente = ({ kind, id }: FicheChange, { sansEnfant }: Ecole["suivi"]): boolean =>
  kind === "fiche.ajouter" && sansEnfant.has(id);

interface Planifie {
  readonly genre: Genre;
  readonly changes: readonly FicheChange[];
  /** How many the files describe. */
  readonly lues: number;
  readonly count: Releve[Genre];
}

function planGenre(genre: Genre, connues: readonly BaseFiche[], ecole: Ecole): Planifie {
  const { content, base, vue, enfantsOf, suivi } = ecole;
  const { annuaire, eleves, structures } = vue;
  const presents = connues.filter(({ actif }) => actif).length;
  noteConnues(genre, connues, annuaire);
  const entrantes = LIRE[genre](content, annuaire);
  if (!entrantes) return { genre, changes: [], lues: 0, count: { presents, inchanges: 0 } };
  const lues = unique(entrantes);
  for (const each of entrantes) {
    if (each.aRelier) suivi.aRelier.add(promise(newId(each)));
    if (each.sansEnfant) suivi.sansEnfant.add(newId(each));
  }
  const reconnues = reconnaitre(genre, lues, connues, enfantsOf);
  noteReconnues(genre, entrantes, reconnues, { annuaire, idOf: newId });
  for (const { id } of reconnues.confondues) suivi.enDoute.add(id);
  const { changes, inchanges } = changesOf(genre, reconnues, {
    eleves,
    annuaire,
    enDoute: suivi.enDoute,
    inconnues: suivi.inconnues,
    isOfficielle: officielleTest(genre, content, annuaire),
    complete: onlyCompletes(genre, content, base, structures),
    complement: isComplement(genre, content),
  });
  return { genre, changes, lues: lues.length, count: { presents, inchanges } };
}

function officielleTest(genre: Genre, content: Joint, annuaire: Annuaire): Contexte["isOfficielle"] {
  const officiel = officielOf(genre, content);
  if (officiel === undefined) return () => true;
  const officielles = new Set((LIRE[genre](officiel, annuaire) ?? []).map(newId));
  return (id) => officielles.has(id);
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
