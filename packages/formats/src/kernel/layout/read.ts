import { type Diagnostic, isAccepted } from "../diagnostic.ts";
import type { FileSource, ReadResult } from "../format.ts";
import { withLines } from "../offset.ts";
import { readXml } from "../xml-reader.ts";
import type { CompiledDocument } from "./compile.ts";
import type { ItemSink } from "./item-sink.ts";
import { LayoutReader } from "./layout-reader.ts";

/** On a document that lacks what was left out because its layout is wrong. A symbol, so that no writer and no comparison sees it. */
export const PARTIAL = Symbol("partial");

export interface LayoutOutcome extends ReadResult<unknown> {
  /** Whether something was left out of `data` because its layout is wrong. */
  readonly isPartial: boolean;
  /** Gives the diagnostics of the rules their lines. */
  readonly withLines: (diagnostics: readonly Diagnostic[]) => Diagnostic[];
}

/**
 * Reads a file of the layout in one pass and says everything that is wrong with it.
 * A bad value is absent; an element that lacks something required is left out, and so on up: `data` is absent when nothing whole is left.
 */
export function readDocument(document: CompiledDocument, input: FileSource, sink?: ItemSink): LayoutOutcome {
  const reader = new LayoutReader(document, sink);
  const ofXml = readXml(input, reader);
  const ofLayout = reader.finish();
  const located = (diagnostics: readonly Diagnostic[]) => withLines(diagnostics, input);
  const data = isAccepted(ofXml) ? reader.value : undefined;
  return {
    ...(data !== undefined && { data }),
    diagnostics: [...located(ofLayout), ...ofXml],
    isPartial: ofLayout.length > 0 || !isAccepted(ofXml),
    withLines: located,
  };
}
