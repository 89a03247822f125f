import type { Bytes } from "./format.ts";
import { peekXml } from "./xml-encoding.ts";

const HEAD_BYTES = 4096;
// A DOCTYPE is passed over: the reader refuses it by its name.
const FIRST_TAG =
  /^\s*(?:<\?[^>]*>\s*|<!--[^>]*-->\s*|<!DOCTYPE(?!\s+html)[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:[\w.-]+:)?([\w.-]+)/i;

/** The name of the root of a file that begins like XML, in its encoding, without prefix; empty for any other file. */
export function xmlRoot(bytes: Bytes): string {
  return FIRST_TAG.exec(peekXml(bytes, HEAD_BYTES))?.[1] ?? "";
}
