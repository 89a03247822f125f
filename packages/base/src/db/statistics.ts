import type { Connection } from "./connection.ts";

/** Rows written before the first statistics are worth taking, and the share of all rows written that makes them stale. */
const FIRST_ROWS = 250;
const STALE_SHARE = 0.2;

/**
 * When the planner's statistics are to be taken again. A server has autovacuum for that; PGlite has nothing, and
 * a planner without statistics takes every table for a few rows: joins of a whole school become twenty times slower.
 */
export class Statistics {
  #written = 0;
  #since = 0;

  /** The same connection, whose written rows are counted. */
  watch(connection: Connection): Connection {
    return {
      query: async (...ask) => {
        const result = await connection.query(...ask);
        this.#since += result.affected;
        return result;
      },
    };
  }

  /** Takes them, between two transactions, when enough was written since the last time. */
  async refresh(connection: Connection): Promise<void> {
    if (this.#since < FIRST_ROWS + STALE_SHARE * this.#written) return;
    this.#written += this.#since;
    this.#since = 0;
    await connection.query("analyze", [], "array");
  }
}
