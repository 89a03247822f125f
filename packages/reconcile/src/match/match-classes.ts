import type { Content, ContentClasse, Source } from "@navette/formats";
import type { CleScolaire, SourceScolaire } from "../memoire.ts";
import type { BaseClasse, BaseSnapshot } from "../snapshot.ts";
import { fold, joined } from "./fold.ts";
import { groupBy } from "./group.ts";
import { textOf } from "./person.ts";
import type { PreuveClasse } from "./proof.ts";

/** A class of the file, and whose identifiers its file gives. */
export interface ClasseDuFichier extends ContentClasse {
  readonly source: SourceScolaire;
}

export interface ClassePaire {
  readonly key: string;
  readonly classe: ClasseDuFichier;
  readonly connue: BaseClasse;
  readonly preuve: PreuveClasse;
}

type Named = Pick<ContentClasse, "identifiant" | "libelle">;

/** What a row and a class of the file agree on: the identifier, or the label of a file without identifiers. */
export function classeKey({ identifiant, libelle }: Named): string {
  return identifiant ? `identifiant:${identifiant}` : `libelle:${fold(libelle)}`;
}

export function classeIdentifiants({ identifiant, source }: ClasseDuFichier): CleScolaire[] {
  return identifiant ? [{ source, valeur: identifiant }] : [];
}

/** Divisions have one code, whichever application sends it. */
const SOURCES_DES_CLASSES: Readonly<Record<Source, SourceScolaire>> = {
  onde: "onde",
  siecle: "siecle-code",
  sts: "siecle-code",
  tableur: "siecle-code",
};

/** The classes of a file, and under which key a row finds its own. */
export interface ClassesDuFichier {
  /** In the order of the keys. Two lines of one class are one class of both levels. */
  readonly file: ReadonlyMap<string, ClasseDuFichier>;
  /** `null` for a label without identifier that several classes of the file bear: it names none of them. */
  readonly keyOf: (named: Named) => string | null;
}

export function classesOf({ classes = [], source }: Content): ClassesDuFichier {
  const identified = groupBy(
    classes.filter(({ identifiant }) => identifiant !== undefined),
    ({ libelle }) => [joined(fold(libelle))],
  );
  const keyOf = (named: Named): string | null => {
    const namesakes = named.identifiant ? [] : (identified.get(joined(fold(named.libelle))) ?? []);
    const keys = new Set(namesakes.map(classeKey));
    const [only] = keys;
    return keys.size > 1 ? null : (only ?? classeKey(named));
  };
  const groups = groupBy(classes, (classe) => [keyOf(classe)].filter((key) => key !== null));
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const file = new Map(
    sorted.flatMap(([key, same]) => asOne(same, SOURCES_DES_CLASSES[source]).map((classe) => [key, classe] as const)),
  );
  return { file, keyOf };
}

function asOne(same: readonly ContentClasse[], source: SourceScolaire): ClasseDuFichier[] {
  const byLabel = same.toSorted((a, b) => (a.libelle < b.libelle ? -1 : 1));
  const first = byLabel.find(({ identifiant }) => identifiant !== undefined) ?? byLabel[0];
  return first ? [{ ...first, source, niveaux: [...new Set(same.flatMap(({ niveaux }) => niveaux))] }] : [];
}

/** By identifier, then by label when one of the two sides has no identifier: two identifiers that differ are two classes. */
export function matchClasses(file: ReadonlyMap<string, ClasseDuFichier>, base: BaseSnapshot): ClassePaire[] {
  const free = new Map(file);
  const connues = new Set(base.classes.filter(({ annee }) => annee === base.annee));
  const take = (keysOf: Keys, preuve: PreuveClasse) => pairUp(free, connues, keysOf, preuve);
  return [
    ...take(
      {
        file: (classe) => classeIdentifiants(classe).map(textOf),
        base: ({ identifiants }) => identifiants.map(textOf),
      },
      { kind: "meme-identifiant", source: [...file.values()][0]?.source ?? "onde" },
    ),
    ...take(
      { file: ({ libelle }) => [joined(fold(libelle))], base: ({ libelle }) => [joined(fold(libelle))] },
      { kind: "meme-libelle" },
    ),
  ];
}

interface Keys {
  readonly file: (classe: ClasseDuFichier) => string[];
  readonly base: (classe: BaseClasse) => string[];
}

function pairUp(
  free: Map<string, ClasseDuFichier>,
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

function haveBothIdentifiers(classe: ClasseDuFichier, { identifiants }: BaseClasse): boolean {
  return classeIdentifiants(classe).some(({ source }) => identifiants.some((each) => each.source === source));
}
