export * from "./db/base.ts";
export { openPglite } from "./db/pglite.ts";
export { openPostgresql } from "./db/postgresql.ts";
