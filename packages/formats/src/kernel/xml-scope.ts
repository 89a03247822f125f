import { PREFIX, XmlFault } from "./xml-faults.ts";

/** The namespaces in force inside an element. */
export interface Scope {
  /** Of the names without prefix; empty when there is none. */
  readonly namespace: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

const XML = "http://www.w3.org/XML/1998/namespace";
const RESERVED: readonly string[] = [XML, "http://www.w3.org/2000/xmlns/"];

export const NO_SCOPE: Scope = { namespace: "", prefixes: new Map([["xml", XML]]) };

/** The scope of an element that declares namespaces; the prefix of the default one is empty. */
export function withDeclarations(scope: Scope, declarations: readonly [string, string][], offset: number): Scope {
  let { namespace } = scope;
  const prefixes = new Map(scope.prefixes);
  for (const [prefix, uri] of declarations) {
    const isXml = prefix === "xml" && uri === XML;
    const isWrong = prefix === "xmlns" || (prefix !== "" && uri === "") || RESERVED.includes(uri) || prefix === "xml";
    if (isWrong && !isXml) throw new XmlFault(PREFIX, offset);
    if (prefix === "") namespace = uri;
    else prefixes.set(prefix, uri);
  }
  return { namespace, prefixes };
}
