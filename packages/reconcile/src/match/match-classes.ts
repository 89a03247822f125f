import type { ContentClasse } from "@navette/formats";
import type { BaseClasse, BaseSnapshot } from "../snapshot.ts";
import { fold, joined } from "./fold.ts";
import { groupBy } from "./group.ts";
import { type Cle, textOf } from "./person.ts";
import type { PreuveClasse } from "./proof.ts";

export interface ClassePaire {
  readonly key: string;
  readonly classe: ContentClasse;
  readonly connue: BaseClasse;
  readonly preuve: PreuveClasse;
}

/** What a row and a class of the file agree on: the identifier, or the label of a file without identifiers. */
export function classeKey({
  identifiant,
  libelle,
}: {
  readonly identifiant?: string;
  readonly libelle: string;
}): string {
  return identifiant ? `onde:${identifiant}` : `libelle:${fold(libelle)}`;
}

export function classeIdentifiants({ identifiant }: ContentClasse): Cle[] {
  return identifiant ? [{ source: "onde", valeur: identifiant }] : [];
}

/** The classes of the file by their key, in the order of the keys. Two lines of one class are one class of both levels. */
export function classesOf(classes: readonly ContentClasse[]): Map<string, ContentClasse> {
  const groups = groupBy(classes, (classe) => [classeKey(classe)]);
  return new Map(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([key, same]) => {
        const [first] = same.toSorted((a, b) => (a.libelle < b.libelle ? -1 : 1));
        return first
          ? [[key, { ...first, niveaux: [...new Set(same.flatMap(({ niveaux }) => niveaux))] }] as const]
          : [];
      }),
  );
}

/** By identifier, then by label when one of the two sides has no identifier: two identifiers that differ are two classes. */
export function matchClasses(file: ReadonlyMap<string, ContentClasse>, base: BaseSnapshot): ClassePaire[] {
  const free = new Map(file);
  const connues = new Set(base.classes.filter(({ annee }) => annee === base.annee));
  const take = (keysOf: Keys, preuve: PreuveClasse) => pairUp(free, connues, keysOf, preuve);
  return [
    ...take(
      {
        file: (classe) => classeIdentifiants(classe).map(textOf),
        base: ({ identifiants }) => identifiants.map(textOf),
      },
      {
        kind: "meme-identifiant",
        source: "onde",
      },
    ),
    ...take(
      { file: ({ libelle }) => [joined(fold(libelle))], base: ({ libelle }) => [joined(fold(libelle))] },
      { kind: "meme-libelle" },
    ),
  ];
}

interface Keys {
  readonly file: (classe: ContentClasse) => string[];
  readonly base: (classe: BaseClasse) => string[];
}

function pairUp(
  free: Map<string, ContentClasse>,
  connues: Set<BaseClasse>,
  keys: Keys,
  preuve: PreuveClasse,
): ClassePaire[] {
  const byKey = groupBy(connues, keys.base);
  const claims = groupBy(free, ([, classe]) => keys.file(classe));
  return [...free].flatMap(([key, classe]) => {
    const found = [...new Set(keys.file(classe).flatMap((each) => byKey.get(each) ?? []))];
    const [connue] = found;
    const alone = found.length === 1 && keys.file(classe).every((each) => claims.get(each)?.length === 1);
    if (!connue || !alone || (preuve.kind === "meme-libelle" && haveBothIdentifiers(classe, connue))) return [];
    free.delete(key);
    connues.delete(connue);
    return [{ key, classe, connue, preuve }];
  });
}

function haveBothIdentifiers(classe: ContentClasse, { identifiants }: BaseClasse): boolean {
  return classeIdentifiants(classe).some(({ source }) => identifiants.some((each) => each.source === source));
}
