/**
 * How values of the database become values of the program. Left alone, the two engines disagree on dates, int8 and
 * bytes: what they give depends on the driver and on the time zone of the machine.
 */
const BYTEA = 17;
const INT8 = 20;
const JSON_TEXT = 114;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const JSONB = 3802;

const asIs = (text: string) => text;

/**
 * By type OID: dates stay `AAAA-MM-JJ`, instants become ISO 8601 in UTC, int8 become numbers (none of ours passes 2^53).
 * JSON stays text, which drizzle's columns parse: parsed here too, the string "2026" would come out as a number.
 */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [BYTEA]: (text) => Uint8Array.from(Buffer.from(text.slice(2), "hex")),
  [INT8]: Number,
  [JSON_TEXT]: asIs,
  [DATE]: asIs,
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [JSONB]: asIs,
};
