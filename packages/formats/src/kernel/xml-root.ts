const HEAD_BYTES = 4096;
const FIRST_TAG = /^(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*>\s*|<!--[^>]*-->\s*)*<(?:[\w.-]+:)?([\w.-]+)/;

/** The name of the root of a file that begins like XML, without prefix; empty for any other file. */
export function xmlRoot(bytes: Uint8Array): string {
  return FIRST_TAG.exec(String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)))?.[1] ?? "";
}
