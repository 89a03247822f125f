import type { ContentEleve } from "@navette/formats";
import { digest, isSame } from "../canonical.ts";
import { fold, joined } from "../match/fold.ts";
import { groupBy } from "../match/group.ts";
import { type ClasseDuFichier, type ClassePaire, classeIdentifiants } from "../match/match-classes.ts";
import type { Paire } from "../match/passes.ts";
import type { BaseClasse, BaseSnapshot } from "../snapshot.ts";
import type { ClasseChampModifie, ClasseChange } from "./change.ts";
import { corrigesIci } from "./corriges-ici.ts";
import { ACCEPTER, IGNORER, OUI_NON } from "./decision.ts";
import { currentOf, isInHistory } from "./diff-eleve.ts";
import { CLASSE_GROUPES } from "./fields.ts";

/** More than half of the pupils on both sides are the same: it is one class, whatever its identifier became. */
export function sameEleves(
  file: ReadonlyMap<string, ClasseDuFichier>,
  base: BaseSnapshot,
  {
    known,
    pupils,
    keyOf,
  }: {
    readonly known: readonly ClassePaire[];
    readonly pupils: readonly Paire[];
    readonly keyOf: (row: ContentEleve) => string | null;
  },
): ClassePaire[] {
  const takenKeys = new Set(known.map(({ key }) => key));
  const takenIds = new Set(known.map(({ connue }) => connue.id));
  const free = base.classes.filter(({ id, annee, archivee }) => annee === base.annee && !archivee && !takenIds.has(id));
  const before = groupBy(base.eleves, ({ actif, scolarite }) =>
    actif && scolarite?.classeId ? [scolarite.classeId] : [],
  );
  const stayed = groupBy(pupils, ({ connu }) => (connu.personne.classeId ? [connu.personne.classeId] : []));
  const after = groupBy(pupils, ({ entrant }) => [keyOf(entrant.row) ?? ""]);
  return free.flatMap((connue) => {
    const together = groupBy(stayed.get(connue.id) ?? [], ({ entrant }) => [keyOf(entrant.row) ?? ""]);
    return [...together].flatMap(([key, { length: communs }]): ClassePaire[] => {
      const classe = file.get(key);
      const sur = Math.max(before.get(connue.id)?.length ?? 0, after.get(key)?.length ?? 0);
      if (!classe || takenKeys.has(key) || communs * 2 <= sur) return [];
      return [{ key, classe, connue, preuve: { kind: "memes-eleves", communs, sur } }];
    });
  });
}

export function classeChangeId(key: string): string {
  return `classe-nouvelle:${digest(key)}`;
}

/** The changes of the classes, in an order that depends on no line. */
export function classeChanges(
  file: ReadonlyMap<string, ClasseDuFichier>,
  paires: readonly ClassePaire[],
  base: BaseSnapshot,
): ClasseChange[] {
  const keys = new Set(paires.map(({ key }) => key));
  const matched = new Set(paires.map(({ connue }) => connue.id));
  const absentes = base.classes.filter(
    ({ id, annee, archivee, origine }) => annee === base.annee && !archivee && origine === "import" && !matched.has(id),
  );
  const names = new Set(paires.map(({ classe }) => joined(fold(classe.libelle))));
  return [
    ...[...file]
      .filter(([key]) => !keys.has(key))
      .map(([key, classe]) => added(key, classe, names.has(joined(fold(classe.libelle))))),
    ...paires.toSorted((a, b) => (a.connue.id < b.connue.id ? -1 : 1)).flatMap(changed),
    ...absentes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(archived),
  ];
}

function added(key: string, classe: ClasseDuFichier, isNamesake: boolean): ClasseChange {
  return {
    kind: "classe.ajouter",
    id: classeChangeId(key),
    groupe: "arrivee",
    sujet: classe.libelle,
    ...(isNamesake ? { defaut: IGNORER, retenue: { kind: "classe-du-meme-nom" } } : { defaut: ACCEPTER }),
    permis: OUI_NON,
    classe: { libelle: classe.libelle, niveaux: classe.niveaux, identifiants: classeIdentifiants(classe) },
  };
}

function archived({ id, libelle }: BaseClasse): ClasseChange {
  return {
    kind: "classe.archiver",
    id: `classe:${id}:depart`,
    groupe: "depart",
    sujet: libelle,
    defaut: ACCEPTER,
    permis: OUI_NON,
    classeId: id,
  };
}

function changed({ classe, connue, preuve }: ClassePaire): ClasseChange[] {
  const { id: classeId, libelle: sujet } = connue;
  const champs = champsOf(classe, connue);
  const common = { sujet, classeId, preuve, permis: OUI_NON };
  const free = champs.filter(({ verrou }) => !verrou);
  if (connue.archivee) {
    const id = `classe:${classeId}:retour`;
    return [{ ...common, kind: "classe.rouvrir", id, groupe: "retour", defaut: ACCEPTER, champs: free }];
  }
  if (champs.length === 0) {
    const id = `classe:${classeId}:inchange`;
    return [{ ...common, kind: "classe.inchange", id, groupe: "inchange", defaut: ACCEPTER, permis: ["accepter"] }];
  }
  const kind = "classe.modifier";
  return [
    ...(["classe", "niveaux", "identifiant"] as const).flatMap((groupe): ClasseChange[] => {
      const some = free.filter(({ champ }) => CLASSE_GROUPES[champ] === groupe);
      const id = `classe:${classeId}:${groupe}`;
      return some.length === 0 ? [] : [{ ...common, kind, id, groupe, champs: some, defaut: ACCEPTER }];
    }),
    ...corrigesIci(champs, { ...common, kind, id: `classe:${classeId}` } as const),
  ];
}

function champsOf(classe: ClasseDuFichier, connue: BaseClasse): ClasseChampModifie[] {
  const champs: ClasseChampModifie[] = [];
  if (classe.libelle !== "" && classe.libelle !== connue.libelle) {
    champs.push({ champ: "libelle", avant: connue.libelle, apres: classe.libelle });
  }
  if (classe.niveaux.length > 0 && !isSame(classe.niveaux.toSorted(), connue.niveaux.toSorted())) {
    champs.push({ champ: "niveaux", avant: connue.niveaux, apres: classe.niveaux });
  }
  for (const cle of classeIdentifiants(classe)) {
    const avant = currentOf(connue.identifiants, cle.source);
    const known = isInHistory(connue.identifiants, cle) ? { connu: true as const } : {};
    if (avant !== cle.valeur) champs.push({ champ: cle.source, avant, apres: cle.valeur, ...known });
  }
  return champs.map((champ) => {
    const verrou = connue.verrous.find((each) => each.champ === champ.champ);
    return verrou ? { ...champ, verrou } : champ;
  });
}
