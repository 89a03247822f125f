import type { Content } from "../content/content.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** The bytes of a file: all in memory, or on a disk and read piece by piece. */
export interface Bytes {
  readonly length: number;
  /** A piece, shorter when the file ends before. */
  subarray(from: number, to: number): Uint8Array;
}

/** A file that can be gone through, as many times as needed. The name is only shown: a kind is told from the content, never from the name. */
export interface FileSource {
  readonly name: string;
  readonly bytes: Bytes;
}

/** A file held in memory, as it was received. */
export interface FileInput extends FileSource {
  readonly bytes: Uint8Array;
}

/** What `navette inspect` prints of a file. Keys are absent when the file does not say. */
export interface Summary {
  readonly format: string;
  readonly version?: string;
  /** How the text was read: `utf-8`, `windows-1252`… */
  readonly encodage?: string;
  readonly uai?: string;
  /** The year the school year begins in. */
  readonly annee?: number;
  /** When the file was produced, ISO. */
  readonly date?: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** What reading gives, always both: what could be read, and everything that is wrong with it. */
export interface ReadResult<T> {
  /** Absent when nothing usable could be read. */
  readonly data?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** All there is to say of a file whose kind is known. */
export interface Verified extends ReadResult<unknown> {
  /** Absent when nothing usable could be read. */
  readonly summary?: Summary;
}

/** One kind of exchange file. Each format is one folder that answers the same questions and registers itself once in `registry.ts`. */
export interface Format<T = unknown> {
  /** The name of DESIGN §6: `onde-eleves`, `lsu-1d`… */
  readonly name: string;
  /** What it is, in French, as a title: "Élèves de l'école (ONDE)". */
  readonly title: string;
  /** Whether the beginning of the file is of this kind. Told from the content alone. */
  detect(input: FileSource): boolean;
  /** Reads with layout checks. Never throws for what a file may hold. */
  read(input: FileSource): ReadResult<T>;
  /** What the layout cannot say: the cross-record rules, on what was read. */
  check(data: T, input: FileSource): readonly Diagnostic[];
  summarize(data: T): Summary;
  /**
   * `read`, `check` and `summarize` in one go, for who only wants to know: the same diagnostics and the same summary, and in `data` only
   * what the comparison of files looks at. Absent when it would not take less memory.
   */
  verify?(input: FileSource): Verified;
  /** The neutral content, for the formats that feed the base. `input`: the file that was read, where the lines are. */
  toContent?(data: T, input: FileSource): Content;
}
