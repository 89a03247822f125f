import { type Content, examine } from "@navette/formats";

/** What a file says of the school, under the same names whoever sent it; nothing for a file that feeds nothing. */
export function contentOf(name: string, bytes: Uint8Array): Content | undefined {
  const input = { name, bytes };
  const { format, data } = examine(input);
  return data === undefined ? undefined : format?.toContent?.(data, input);
}
