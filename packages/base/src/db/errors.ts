import { DrizzleQueryError } from "drizzle-orm";

/** The connection broke or was never made: PostgreSQL's own code for it, which drivers leave out. */
const CONNECTION_FAILURE = "08006";
/** Five characters, a digit among them: `EPIPE` is a name of the network's. */
const SQLSTATE = /^(?=.*[0-9])[0-9A-Z]{5}$/;
const LONGEST_STATEMENT = 500;

/** The parts of a driver's error that name the schema. Its `detail` and `where` quote rows: they are left behind. */
export interface DriverError {
  readonly message: string;
  /** SQLSTATE when PostgreSQL answered. */
  readonly code?: string | undefined;
  readonly table?: string | undefined;
  readonly constraint?: string | undefined;
}

/**
 * What the database refused, without any value it was given: a pupil's name must reach neither a log nor a page.
 * The statement is the text with its `$1`, at most 500 characters.
 */
export class DatabaseError extends Error {
  /** SQLSTATE: `23505` for a duplicate, `40001` for a conflict, `08006` for a lost connection… */
  readonly code: string;
  readonly table: string | undefined;
  readonly constraint: string | undefined;
  readonly statement: string;

  constructor(error: DriverError, statement: string) {
    const code = error.code && SQLSTATE.test(error.code) ? error.code : CONNECTION_FAILURE;
    const text = statement.length > LONGEST_STATEMENT ? `${statement.slice(0, LONGEST_STATEMENT)}…` : statement;
    super(`${code} ${reason(code, error)} [${text}]`);
    this.name = "DatabaseError";
    this.code = code;
    this.table = error.table;
    this.constraint = error.constraint;
    this.statement = text;
  }
}

/** Messages of class 22 (bad value: `invalid input syntax for type date: "…"`) quote the value; the others do not. */
function reason(code: string, error: DriverError): string {
  return code.startsWith("22") ? "a value does not suit its type" : error.message;
}

/** Drizzle puts the parameters in the message of its own error: what leaves the base is the error underneath. */
export function withoutParameters(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? error.cause : error;
}
