import { groupBy } from "../match/group.ts";
import type { Matching } from "../match/match-eleves.ts";
import type { Candidat, Paire } from "../match/passes.ts";
import type { Connu, Entrant } from "../match/person.ts";
import type { BaseEleve, BaseSnapshot } from "../snapshot.ts";
import { aPartOf } from "./a-part.ts";
import type { EleveChampModifie, EleveChange, Mise, Rapprochement, Suggestion } from "./change.ts";
import type { Groupe } from "./commun.ts";
import { corrigesIci } from "./corriges-ici.ts";
import { ACCEPTER, IGNORER, OUI_NON } from "./decision.ts";
import { type DiffContext, entrantOf, miseOf } from "./diff-eleve.ts";
import { ELEVE_GROUPES } from "./fields.ts";
import { partantTest } from "./partants.ts";
import type { Partis } from "./partis.ts";

const GROUPES: readonly Groupe[] = ["etat-civil", "identifiant", "classe", "adresse", "an-dernier"];

/** The changes of the pupils, in an order that depends on no line; those of one pupil, from what opens his year on. */
export function eleveChanges(
  matching: Matching,
  { partis }: Pick<Partis, "partis">,
  base: BaseSnapshot,
  context: DiffContext,
): EleveChange[] {
  const isLeaver = partantTest(base);
  const doutes = doutesOf(matching);
  const changes = [
    ...matching.nouveaux.map((entrant) => added(entrant, doutes, context)),
    ...matching.paires.flatMap((paire) => matched(paire, context)),
    ...partis.flatMap((parti) => gone(parti, context)),
    ...matching.litiges.map((litige) => doubtful(litige, context)),
    ...matching.absents
      .filter(({ eleve }) => eleve.origine === "import")
      .map((connu) => absent(connu, doutes, { attendu: isLeaver(connu.eleve), context })),
  ];
  return changes.toSorted(parQui);
}

/** Two changes of one pupil stay in the order they were made in: one may complete what another opens. */
function parQui(a: EleveChange, b: EleveChange): number {
  const [de, et] = [quiOf(a), quiOf(b)];
  return Number(de > et) - Number(de < et);
}

const quiOf = (change: EleveChange) => ("eleveId" in change ? change.eleveId : change.id);

/** A row and a pupil of the base who may be one person. */
type Doute = Candidat & { readonly entrant: Entrant };

interface Doutes {
  /** The absent pupils a new row is like, under the row's id. */
  readonly byEntrant: ReadonlyMap<string, readonly Doute[]>;
  /** The rows that may be a pupil of the base, under his id: first those already left to a person. */
  readonly byEleve: ReadonlyMap<string, readonly Doute[]>;
  readonly confondus: Matching["confondus"];
}

/** Persons named beside a change: past that nobody reads them, and each of a crowd would carry the whole crowd. */
const MAX_RAPPROCHEMENTS = 10;

/** Indexed once: on a large file of strangers, looking through all of them for each pupil would never end. */
function doutesOf({ litiges, semblables, confondus }: Matching): Doutes {
  const asked = litiges.flatMap(({ entrant, candidats }) => candidats.map((each): Doute => ({ ...each, entrant })));
  return {
    byEntrant: groupBy(semblables, ({ entrant }) => [entrant.id]),
    byEleve: groupBy([...asked, ...semblables], ({ connu }) => [connu.eleve.id]),
    confondus,
  };
}

/** "MARTIN Lucas", as lists write it. */
function nameOf({ nom, prenom }: { readonly nom: string; readonly prenom: string }): string {
  return `${nom.toUpperCase()} ${prenom}`;
}

const entrantChangeId = ({ id }: Entrant) => `entrant:${id}`;
const departChangeId = ({ eleve }: Connu) => `eleve:${eleve.id}:depart`;

function added(entrant: Entrant, { byEntrant }: Doutes, context: DiffContext): EleveChange {
  return {
    kind: "eleve.ajouter",
    id: entrantChangeId(entrant),
    groupe: "arrivee",
    sujet: nameOf(entrant.row),
    defaut: ACCEPTER,
    permis: OUI_NON,
    eleve: entrantOf(entrant, context),
    rapprochements: (byEntrant.get(entrant.id) ?? [])
      .filter(({ connu }) => connu.eleve.origine === "import")
      .slice(0, MAX_RAPPROCHEMENTS)
      .map(({ connu, indices }) => ({ changeId: departChangeId(connu), sujet: nameOf(connu.eleve), indices })),
  };
}

function matched({ entrant, connu, preuve }: Paire, context: DiffContext): EleveChange[] {
  const { eleve } = connu;
  const { champs, ...mise } = miseOf(entrant.row, eleve, context);
  const common = { ...mise, sujet: nameOf(eleve), line: entrant.row.line, preuve, permis: OUI_NON };
  const aParts = aPartOf(
    champs.filter(({ verrou }) => !verrou),
    { eleve, annee: context.annee },
  );
  const apart = new Set(aParts.flatMap((each) => each.champs));
  const free = champs.filter((each) => !each.verrou && !apart.has(each));
  const idOf = (cle: string) => `eleve:${eleve.id}:${cle}`;
  const corrected = corrigesIci(champs, { ...common, kind: "eleve.modifier", id: `eleve:${eleve.id}` } as const);
  const opens = free.some(({ champ }) => champ === "annee");
  const kept = aParts.map(({ cle, ...aPart }): EleveChange => {
    const apres = eleve.actif
      ? opens && aPart.groupe === "saut-de-niveau"
        ? idOf("classe")
        : undefined
      : idOf("retour");
    return { ...common, ...aPart, kind: "eleve.modifier", id: idOf(cle), defaut: IGNORER, ...(apres && { apres }) };
  });
  if (!eleve.actif) {
    const back = { id: idOf("retour"), groupe: "retour", champs: free, defaut: ACCEPTER } as const;
    return [{ ...common, ...back, kind: "eleve.reactiver" }, ...kept, ...corrected];
  }
  if (champs.length === 0) {
    const { sujet, line } = common;
    const still = { id: idOf("inchange"), groupe: "inchange", defaut: ACCEPTER, permis: ["accepter"] } as const;
    return [{ ...still, kind: "eleve.inchange", sujet, line, preuve, eleveId: eleve.id }];
  }
  return [
    ...modified(free, (groupe, some) => ({
      ...common,
      id: idOf(groupe),
      groupe,
      champs: some,
      ...(opens && groupe === "an-dernier" && { apres: idOf("classe") }),
    })),
    ...kept,
    ...corrected,
  ];
}

function modified(
  champs: readonly EleveChampModifie[],
  make: (groupe: Groupe, some: readonly EleveChampModifie[]) => Omit<Extract<EleveChange, Mise>, "kind" | "defaut">,
): EleveChange[] {
  return GROUPES.flatMap((groupe) => {
    const some = champs.filter(({ champ }) => ELEVE_GROUPES[champ] === groupe);
    return some.length > 0 ? [{ ...make(groupe, some), kind: "eleve.modifier" as const, defaut: ACCEPTER }] : [];
  });
}

function doubtful({ entrant, motif, candidats }: Matching["litiges"][number], context: DiffContext): EleveChange {
  const suggestions = candidats.map(({ connu, indices }): Suggestion => {
    const { eleve } = connu;
    const classe = context.baseClasse(eleve.scolarite?.classeId ?? null)?.libelle ?? null;
    const { naissance } = eleve;
    return { ...miseOf(entrant.row, eleve, context), sujet: nameOf(eleve), classe, naissance, indices };
  });
  return {
    kind: "eleve.arbitrer",
    id: entrantChangeId(entrant),
    groupe: "arbitrage",
    sujet: nameOf(entrant.row),
    defaut: null,
    permis: suggestions.length > 0 ? ["meme", "nouveau", "ignorer"] : ["nouveau", "ignorer"],
    eleve: entrantOf(entrant, context),
    motif,
    suggestions,
  };
}

/** The file says that the pupil left, when and why. One who is already an ancien stays as he is. */
function gone({ entrant: { row }, connu: { eleve } }: Paire, context: DiffContext): EleveChange[] {
  if (!eleve.actif) return [];
  const { champs, scolarite } = miseOf(row, eleve, context);
  const declared = champs.filter(({ champ }) => champ === "sortie" || champ === "motifSortie");
  return [
    {
      kind: "eleve.desactiver",
      id: `eleve:${eleve.id}:depart`,
      groupe: "depart",
      sujet: nameOf(eleve),
      permis: OUI_NON,
      defaut: ACCEPTER,
      eleveId: eleve.id,
      ...classeQuittee(eleve, context),
      attendu: true,
      sortie: { line: row.line, scolarite, champs: scolarite?.annee === context.annee ? declared : [] },
      rapprochements: [],
    },
  ];
}

function classeQuittee({ scolarite }: BaseEleve, { baseClasse }: DiffContext) {
  const quittee = scolarite?.classeId ?? null;
  return { quittee, classe: baseClasse(quittee)?.libelle ?? null };
}

/** A pupil whom a new row may be is never withdrawn by default: adding and withdrawing one person would split his history. */
function absent(
  connu: Connu,
  { byEleve, confondus }: Doutes,
  { attendu, context }: { readonly attendu: boolean; readonly context: DiffContext },
): EleveChange {
  const rapprochements = (byEleve.get(connu.eleve.id) ?? []).slice(0, MAX_RAPPROCHEMENTS).map(
    ({ entrant, indices }): Rapprochement => ({
      changeId: entrantChangeId(entrant),
      sujet: nameOf(entrant.row),
      indices,
    }),
  );
  const changeIds = rapprochements.map(({ changeId }) => changeId);
  return {
    kind: "eleve.desactiver",
    id: departChangeId(connu),
    groupe: "depart",
    sujet: nameOf(connu.eleve),
    permis: OUI_NON,
    eleveId: connu.eleve.id,
    ...classeQuittee(connu.eleve, context),
    attendu,
    rapprochements,
    ...(changeIds.length > 0 || confondus.has(connu)
      ? { defaut: IGNORER, retenue: { kind: "ressemblance", changeIds } }
      : { defaut: ACCEPTER }),
  };
}
