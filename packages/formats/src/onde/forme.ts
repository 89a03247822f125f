import { date, dateFrancaise } from "../codes/dates.ts";
import type { Codec } from "../kernel/codec.ts";
import type { TableForm } from "../kernel/table-reader.ts";
import type { CodecChoice } from "../kernel/table-writer.ts";

/** How to write a file of ONDE; what is not said is as ONDE does it: windows-1252, CRLF, `;`, no quotes, ISO dates (onde.md §3). */
export type OndeWriteOptions<V extends string> = Partial<TableForm<V>> & { readonly dates?: "iso" | "francaises" };

/** The complete form of a file of ONDE. */
export function ondeForm<V extends string>(
  variant: V,
  { dates: _dates, ...options }: OndeWriteOptions<V>,
): TableForm<V> {
  return { variant, encoding: "windows-1252", separator: ";", quoting: "aucun", eol: "\r\n", ...options };
}

const FRANCAISES: CodecChoice = new Map([
  [date as Codec<unknown>, { ...date, write: dateFrancaise } as Codec<unknown>],
]);

/** The codecs to write dates with, when they are not ISO. */
export function ondeCodecs(dates: "iso" | "francaises" = "iso"): CodecChoice {
  return dates === "francaises" ? FRANCAISES : new Map();
}
