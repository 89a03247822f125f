/**
 * How values of the database become values of the program. Left alone, the two engines disagree on dates and int8:
 * what they give depends on the driver and on the time zone of the machine.
 */
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

/** By type OID: dates stay `AAAA-MM-JJ`, instants become ISO 8601 in UTC, int8 become numbers (none of ours passes 2^53). */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [INT8]: Number,
};
