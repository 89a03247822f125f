import { examine, isAccepted } from "@navette/formats";

/** All there is to say of one plain file. */
export function report(name: string, bytes: Uint8Array): string[] {
  const { format, summary, diagnostics } = examine({ name, bytes });
  const verdict = isAccepted(diagnostics) ? "can be used" : "holds rejets";
  return [
    `${name}: ${format?.name ?? "unknown"} ${JSON.stringify(summary?.counts ?? {})} ${verdict}`,
    ...diagnostics.map(({ level, code, message, where }) => `${level} ${code} line ${where.line ?? "-"}: ${message}`),
  ];
}
