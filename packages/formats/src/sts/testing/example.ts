import { readFileSync } from "node:fs";
import type { FileInput } from "../../kernel/format.ts";
import { toLatin9Bytes } from "../../kernel/xml-writer.ts";

const FOLDER = new URL("../../../../../examples/sts/", import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER)).toString("latin1");

export const STS_NAME = "sts_emp_9990001X_2025.xml";
export const EDT_NAME = "emp_sts_9990001X_2025.xml";

/** The two invented files of `examples/sts`, which have no letter that ISO-8859-1 and ISO-8859-15 write differently. */
export const STS = textOf(STS_NAME);
export const EDT = textOf(EDT_NAME);

/** The file of a text that declares ISO-8859-15. */
export const fileOf = (xml: string, name: string): FileInput => ({ name, bytes: toLatin9Bytes([xml]) });
