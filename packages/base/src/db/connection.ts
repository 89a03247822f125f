/** One SQL connection, inside a transaction or not. Both engines speak it, so that one drizzle driver serves both. */
export interface Connection {
  /** Runs one statement. Rows come as arrays (`array`) or as objects keyed by column (`object`). */
  query(sql: string, params: readonly unknown[], rows: "array" | "object"): Promise<QueryResult>;
}

export interface QueryResult {
  readonly rows: readonly unknown[];
  readonly affected: number;
}

/** A PostgreSQL, embedded or on a server. */
export interface Engine {
  readonly name: "pglite" | "postgresql";
  /** Runs `work` between BEGIN and COMMIT on a connection of its own; anything thrown rolls back. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
