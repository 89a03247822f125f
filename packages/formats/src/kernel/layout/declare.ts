/** What is wrong with a text: a stable last part of a code, the predicate of a French sentence ("compte 41 caractères…") and the remedy. */
export interface TextFault {
  readonly code: string;
  readonly says: string;
  readonly remedy: string;
}

/** What an identifier or a reference is to the whole document. A target is the name of the element that must carry the id. */
export type Role = { readonly is: "id" } | { readonly is: "reference"; readonly target: string };

/** What values a type holds, as data: for documentation, and for drawing examples. Lengths count UTF-16 units. */
export type Facets =
  | { readonly is: "texte"; readonly min: number; readonly max: number; readonly mayBeBlank: boolean }
  | { readonly is: "parmi"; readonly values: readonly (string | number | boolean)[] }
  | { readonly is: "entier" | "entier-positif" | "date" | "date-heure" | "identifiant" | "references" };

/** A value written as one text: an attribute, or the content of an element without children. */
export interface SimpleType<T> {
  readonly kind: "simple";
  readonly facets: Facets;
  readonly role?: Role;
  /** The value, or `undefined` when the text is not one. Runs for every value of the file: no allocation when it can be helped. */
  read(raw: string): T | undefined;
  write(value: T): string;
  /** Why `read` refused. */
  explain(raw: string): TextFault;
  /** The same text for values the layout takes as equal (`07` and `7`); the written form when absent. */
  key?(value: T): string;
}

/** May be absent. */
export interface Optional<N> {
  readonly kind: "optional";
  readonly of: N;
}

/** Groups of attributes or children (XML names) whose values together must differ from one item to the next. */
type Keys = readonly (readonly string[])[];

export interface ItemsOptions {
  readonly min?: number;
  readonly max?: number;
  readonly unique?: Keys;
}

/** Items that follow one another inside their parent. */
export interface Repeated<N> {
  readonly kind: "repeated";
  readonly of: N;
  readonly options: ItemsOptions;
}

/** An element that only holds items: its value is the array of them. */
export interface List<N> {
  readonly kind: "list";
  readonly item: string;
  readonly of: N;
  readonly options: ItemsOptions;
}

export type Attributes = Readonly<Record<string, SimpleType<unknown> | Optional<SimpleType<unknown>>>>;
export type Node = SimpleType<unknown> | Element | List<unknown>;
export type Child = Node | Optional<Node> | Repeated<Node>;

/** The fields of one element as they were read. */
export type AnyFields = Readonly<Record<string, unknown>>;

/** Finds what carries an id, to name a person in a diagnostic. */
export type Find = (id: unknown) => AnyFields | undefined;

interface ElementDeclaration {
  readonly attributes?: Attributes;
  /** In this order, unless `anyOrder`. */
  readonly children?: Readonly<Record<string, Child>>;
  readonly anyOrder?: true;
  /** The type of the content of an element that has attributes and text. Its field is `texte`. */
  readonly texte?: SimpleType<unknown>;
  /** Left out as soon as anything in it is wrong, instead of losing the wrong values only: its rules would mistake them for missing. */
  readonly whole?: true;
  /** The person or object the element is about, in words. */
  readonly record?: (fields: AnyFields, find: Find) => string | undefined;
}

export interface Element extends ElementDeclaration {
  readonly kind: "element";
}

/** A whole document: the root, its namespace, and the first part of the codes of its layout diagnostics. */
export interface DocumentDeclaration {
  readonly root: string;
  readonly namespace: string;
  /** The file name usually given by `xsi:schemaLocation`. */
  readonly schemaLocation: string;
  readonly codes: string;
  readonly of: Element;
}

/** Declares an element. Everything is required unless wrapped in `optional`. */
export const element = <const D extends ElementDeclaration>(declaration: D): D & { readonly kind: "element" } => ({
  kind: "element",
  ...declaration,
});

export const optional = <N>(of: N): Optional<N> => ({ kind: "optional", of });
export const repeated = <N>(of: N, options: ItemsOptions = {}): Repeated<N> => ({ kind: "repeated", of, options });
export const list = <N>(item: string, of: N, options: ItemsOptions = {}): List<N> => ({
  kind: "list",
  item,
  of,
  options,
});

type Camel<S> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

/** `eleve-ref` is the field `eleveRef`. */
export const fieldOf = (xmlName: string): string =>
  xmlName.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

type OptionalKeys<R> = { [K in keyof R]: R[K] extends Optional<unknown> ? K : never }[keyof R];
type Simplify<T> = { readonly [K in keyof T]: T[K] };
type Fields<R> = { [K in Exclude<keyof R, OptionalKeys<R>> as Camel<K> & PropertyKey]: ValueOf<R[K]> } & {
  [K in OptionalKeys<R> as Camel<K> & PropertyKey]?: ValueOf<R[K]>;
};

type FieldsIn<N, K extends string> = N extends { readonly [P in K]: infer R } ? Fields<R> : unknown;

/** The TypeScript type of what a declaration describes. */
export type ValueOf<N> =
  N extends SimpleType<infer T>
    ? T
    : N extends Optional<infer O>
      ? ValueOf<O>
      : N extends Repeated<infer I> | List<infer I>
        ? readonly ValueOf<I>[]
        : N extends Element
          ? Simplify<
              FieldsIn<N, "attributes"> &
                FieldsIn<N, "children"> &
                (N extends { readonly texte: infer T } ? { texte: ValueOf<T> } : unknown)
            >
          : never;
