import type { Content, ContentClasse, ContentEleve } from "@navette/formats";
import type { Decideur, Joint } from "../content/join.ts";
import { fingerprint } from "../fingerprint.ts";
import { type ClassePaire, type ClassesDuFichier, classesOf, matchClasses } from "../match/match-classes.ts";
import { type Matching, matchEleves } from "../match/match-eleves.ts";
import type { Annuaire } from "../registre/annuaire.ts";
import { annuaireOf } from "../registre/annuaire-of.ts";
import { libellesOf } from "../registre/libelles.ts";
import { type Registre, registreChanges } from "../registre/plan-registre.ts";
import type { BaseSnapshot } from "../snapshot.ts";
import type { Change, ClasseRef } from "./change.ts";
import type { DiffContext } from "./diff-eleve.ts";
import { setAside } from "./options.ts";
import { type Partis, sortPartis } from "./partis.ts";
import { classeChangeId, classeChanges, sameEleves } from "./plan-classes.ts";
import { eleveChanges } from "./plan-eleves.ts";
import { findGardes, hold, keepInhabited, withoutUnnamed } from "./policies.ts";
import { equation } from "./settle.ts";
import type { Plan, PlanOptions } from "./types.ts";

/**
 * What importing this content would change. Nothing is written, and the order of the lines is without effect. What the
 * content says nothing of, it proposes nothing about: a file of responsables leaves pupils and classes alone.
 */
export function plan(content: Joint, base: BaseSnapshot, options: PlanOptions = {}): Plan {
  const draft = {
    source: content.source,
    annee: base.annee,
    fingerprint: fingerprint(base),
    ...changesOf(content, base, options),
    presents: {
      classes: base.classes.filter(({ annee, archivee }) => annee === base.annee && !archivee).length,
      eleves: base.eleves.filter(({ actif }) => actif).length,
    },
  };
  return { ...draft, counts: equation(draft) };
}

type Planned = Pick<Plan, "gardes" | "changes" | "releve" | "lus" | "libelles">;

function changesOf(content: Joint, base: BaseSnapshot, options: PlanOptions): Planned {
  const nommees = classesOf(content);
  const jour = options.jour ?? content.exporteLe;
  const { classes, matching, ...partis } = matchAll(content, base, nommees, jour);
  const context = contextOf(nommees, classes, base, matching);
  const scolaires: Change[] = [
    ...(content.classes?.length ? classeChanges(nommees.file, classes, base) : []),
    ...(content.eleves?.length ? eleveChanges(matching, partis, base, context) : []),
  ];
  const annuaire = annuaireOf(content, base, { matching, classeOf: context.classeOf });
  const { changes: fiches, releve, ...familles } = registreOf(content, base, annuaire, options.structures ?? "sts");
  const all = [...scolaires, ...fiches];
  const gardes = findGardes(
    { content, base, matching, classes, changes: all, lignesRefusees: options.lignesRefusees ?? 0 },
    options.leverGardes ?? [],
  );
  const changes = keepInhabited(hold(setAside(withoutUnnamed(all, gardes), options.ecartees ?? []), gardes), base);
  return { gardes, changes, releve, lus: lusOf(content, familles), libelles: libellesOf(changes, annuaire) };
}

function lusOf({ eleves, responsables }: Joint, familles: Pick<Registre, "doubles" | "enAttente">): Plan["lus"] {
  return {
    ...(eleves?.length && { eleve: { lignes: eleves.length, doubles: 0, enAttente: 0 } }),
    ...(responsables?.length && { responsable: { lignes: responsables.length, ...familles } }),
  };
}

function registreOf(content: Joint, base: BaseSnapshot, annuaire: Annuaire, structures: Decideur): Registre {
  const present = content.eleves?.flatMap((row) => annuaire.ligne(row) ?? []);
  // A file of responsables alone speaks of every pupil of the school.
  const eleves = new Set(present ?? base.eleves.map(({ id }) => id));
  return registreChanges(content, base, { annuaire, eleves, structures });
}

function contextOf(
  { file, keyOf }: ClassesDuFichier,
  classes: readonly ClassePaire[],
  base: BaseSnapshot,
  { mayTake }: Matching,
): DiffContext {
  const ids = new Map(classes.map(({ key, connue }) => [key, connue.id]));
  const labels = new Map(base.classes.map(({ id, libelle }) => [id, libelle]));
  const baseClasse = (classeId: string | null): ClasseRef | null =>
    classeId === null ? null : { kind: "base", classeId, libelle: labels.get(classeId) ?? "" };
  const classeOf = (named: Pick<ContentClasse, "identifiant" | "libelle">): ClasseRef | null => {
    const key = keyOf(named);
    const classe = key === null ? undefined : file.get(key);
    if (key === null || !classe) return baseClasse(heldClasse(base, named));
    const known = ids.get(key);
    return known ? baseClasse(known) : { kind: "fichier", changeId: classeChangeId(key), libelle: classe.libelle };
  };
  return { annee: base.annee, baseClasse, classeOf, mayTake };
}

/** A class that the file names without describing it. */
function heldClasse({ classes, annee }: BaseSnapshot, { identifiant }: Pick<ContentClasse, "identifiant">) {
  const held = classes.find(
    (each) => each.annee === annee && each.identifiants.some(({ valeur, actuel }) => actuel && valeur === identifiant),
  );
  return held?.id ?? null;
}

interface Matched extends Partis {
  readonly classes: readonly ClassePaire[];
}

/** Classes known by themselves help to tell homonyms apart; the pupils then tell which of the other classes are the same. */
function matchAll(
  content: Content,
  base: BaseSnapshot,
  { file, keyOf: keyIn }: ClassesDuFichier,
  jour: string | undefined,
): Matched {
  const known = matchClasses(file, base);
  const ids = new Map(known.map(({ key, connue }) => [key, connue.id]));
  const keyOf = ({ classe }: ContentEleve) => (classe ? keyIn(classe) : null);
  const all = matchEleves(content.eleves ?? [], base, (row) => ids.get(keyOf(row) ?? "") ?? null);
  const { matching, partis } = sortPartis(all, jour);
  const classes = [...known, ...sameEleves(file, base, { known, pupils: matching.paires, keyOf })];
  return { classes, matching, partis };
}
