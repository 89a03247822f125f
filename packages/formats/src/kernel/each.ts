import type { Level, Where } from "./diagnostic.ts";
import { placeOf } from "./offset.ts";
import { holdsWithoutRefused } from "./refused.ts";
import { type Rule, rule } from "./rule.ts";

interface EachDeclaration<Subject, Item> {
  readonly code: string;
  readonly level: Level;
  /** The tag that is wrong. */
  readonly path: string | ((item: Item) => string);
  readonly message: (item: Item, subject: Subject) => string;
  readonly remedy: string;
  readonly fails: (item: Item, subject: Subject) => boolean;
}

/** Where something stands: the tag that is wrong, and whom it is about. */
const at = (read: object, path: string, record?: string): Where =>
  placeOf(read, { path, ...(record !== undefined && { record }) });

/**
 * A rule that says something of each item that fails a test: `each(elevesDe, nomDe)(declaration)`. `read`: what of an item was read from
 * the file, when it is not the item itself.
 */
export const each =
  <Subject, Item extends object>(
    of: (subject: Subject) => Iterable<Item>,
    record: (item: Item, subject: Subject) => string | undefined = () => undefined,
    read: (item: Item) => object = (item) => item,
  ) =>
  ({ code, level, path, message, remedy, fails }: EachDeclaration<Subject, Item>): Rule<Subject> =>
    rule<Subject, { item: Item; subject: Subject }>({
      code,
      level,
      message: ({ item, subject }) => message(item, subject),
      remedy: () => remedy,
      check: function* (subject) {
        for (const item of of(subject)) {
          if (!holdsWithoutRefused(item, (each) => fails(each, subject))) continue;
          const tag = typeof path === "string" ? path : path(item);
          yield { item, subject, where: at(read(item), tag, record(item, subject)) };
        }
      },
    });

/** The rule of a set of items that should have been one: said once, on the second. */
export const groups =
  <Subject, Item extends object>(of: (subject: Subject) => readonly Item[][], record: (item: Item) => string) =>
  (declaration: {
    readonly code: string;
    readonly level: Level;
    readonly path: string;
    readonly message: (group: readonly Item[]) => string;
    readonly remedy: string;
  }): Rule<Subject> =>
    rule<Subject, { group: readonly Item[] }>({
      code: declaration.code,
      level: declaration.level,
      message: ({ group }) => declaration.message(group),
      remedy: () => declaration.remedy,
      check: function* (subject) {
        for (const group of of(subject)) {
          const [, second] = group;
          if (second) yield { group, where: at(second, declaration.path, record(second)) };
        }
      },
    });

/** A rule on the file itself. */
export const once = <Subject>(declaration: {
  readonly code: string;
  readonly level: Level;
  readonly message: (subject: Subject) => string;
  readonly remedy: string;
  readonly fails: (subject: Subject) => boolean;
}): Rule<Subject> =>
  rule<Subject, { subject: Subject }>({
    code: declaration.code,
    level: declaration.level,
    message: ({ subject }) => declaration.message(subject),
    remedy: () => declaration.remedy,
    check: (subject) => (declaration.fails(subject) ? [{ subject, where: {} }] : []),
  });
