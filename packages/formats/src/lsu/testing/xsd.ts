import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ParseOption, XmlDocument, XsdValidator } from "libxml2-wasm";

const SCHEMAS = fileURLToPath(new URL("../../../../../../shared/xsd/", import.meta.url));

/** Whether libxml2 accepts the text. */
export type Verdict = (xml: string) => boolean;

/** The verdict of libxml2 on an official schema. The schemas are not ours to ship: they are expected beside the project. */
export function officialSchema(file: string): Verdict {
  const path = `${SCHEMAS}${file}`;
  if (!existsSync(path)) {
    throw new Error(
      `The official schema ${file} is expected in ${SCHEMAS}. Put the ministry's XSD files there, then run the tests again.`,
    );
  }
  const schema = XmlDocument.fromBuffer(readFileSync(path));
  const validator = XsdValidator.fromDoc(schema);
  return (xml) => {
    let document: XmlDocument | undefined;
    try {
      document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_BIG_LINES });
      validator.validate(document);
      return true;
    } catch {
      return false;
    } finally {
      document?.dispose();
    }
  };
}
