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
  /** One line of ISO-8859-15, no blank at its ends. */
  | { readonly is: "ligne"; readonly max: number }
  /** What an expression without flags matches from end to end. */
  | { readonly is: "motif"; readonly motif: RegExp }
  /** A day without time zone. */
  | { readonly is: "jour" }
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
  readonly isWrittenEmpty?: true;
  readonly isDecisive?: true;
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
  /** Names that children had in older files, and the name they have now. */
  readonly formerly?: Readonly<Record<string, string>>;
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
  /** Other names of the root. */
  readonly aliases?: readonly string[];
  /** Absent: the elements are in none, and written so. */
  readonly namespace?: string;
  /** The file name usually given by `xsi:schemaLocation`. */
  readonly schemaLocation?: string;
  /** What the writer announces; UTF-8 when absent. The bytes are the caller's to make. */
  readonly encoding?: "ISO-8859-15";
  readonly codes: string;
  /**
   * For exports whose schema is not published and grows every year. Order and namespaces do not count; an empty text is an absent value;
   * what is not declared is passed over with one `information` per place; a wrong value is an `anomalie`. The element
   * that cannot be told without a value it requires is left out, which is a `rejet`: nobody must take it for missing.
   */
  readonly tolerant?: true;
  readonly of: Element;
}

/** Declares an element. Everything is required unless wrapped in `optional`. */
export const element = <const D extends ElementDeclaration>(declaration: D): D & { readonly kind: "element" } => ({
  kind: "element",
  ...declaration,
});

export const optional = <N>(of: N): Optional<N> => ({ kind: "optional", of });
/** May be absent, and is then written as an empty element: the application that reads it expects to find it. */
export const blankable = <N>(of: N): Optional<N> => ({ kind: "optional", of, isWrittenEmpty: true });
/** May be absent; but a wrong value, which tells what the file is, condemns it even where the layout is tolerant. */
export const decisive = <N>(of: N): Optional<N> => ({ kind: "optional", of, isDecisive: true });
export const repeated = <N>(of: N, options: ItemsOptions = {}): Repeated<N> => ({ kind: "repeated", of, options });
export const list = <N>(item: string, of: N, options: ItemsOptions = {}): List<N> => ({
  kind: "list",
  item,
  of,
  options,
});

type Joined<S, By extends string> = S extends `${infer Head}${By}${infer Tail}`
  ? `${Head}${Capitalize<Joined<Tail, By>>}`
  : S;
type Camel<S> = S extends Uppercase<S & string> ? Joined<Lowercase<S & string>, "_"> : Joined<S, "-">;

/** `eleve-ref` is the field `eleveRef`, and so is `ELEVE_REF`. */
export const fieldOf = (xmlName: string): string =>
  (xmlName === xmlName.toUpperCase() ? xmlName.toLowerCase() : xmlName).replace(/[-_](.)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );

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
