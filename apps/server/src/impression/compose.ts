import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import type { Document } from "./impression.ts";

/** Seen from the sources and from what the build made alike. Nothing outside it can be read by a model. */
const MODELES = fileURLToPath(new URL("../../modeles/", import.meta.url));

/** The letters of the pages. */
const LETTRES = [
  "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
  "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
  "400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
];

/** The PDF of a document, in this thread: some milliseconds a page. Throws when its model does not suit its data. */
export function compose({ modele, donnees, le }: Document): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: MODELES, fontArgs: [{ fontBlobs: LETTRES.map(readLettres) }] });
  const main = { mainFilePath: `${MODELES}${modele}.typ`, inputs: { donnees: JSON.stringify(donnees) } };
  const { result } = compiler.compile(main);
  // The compiler's own words may quote the data: a name must not reach a log.
  if (result === null) throw new Error(`modeles/${modele}.typ cannot be composed of these data`);
  return compiler.pdf(result, { pdfStandard: UA_1, creationTimestamp: Math.floor(le.getTime() / 1000) });
}

/** The library names its standards by an enumeration it declares and does not export. */
const UA_1 = "ua-1" satisfies `${PdfStandard}`;

const { resolve } = createRequire(import.meta.url);
const readLettres = (name: string) => readFileSync(resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}`));
