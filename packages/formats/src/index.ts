export * from "./content/content.ts";
export * from "./kernel/diagnostic.ts";
export * from "./kernel/format.ts";
export * from "./kernel/rule.ts";
export { ForbiddenCharacterError, isXmlText, toBytes } from "./kernel/xml-writer.ts";
export * from "./lsu/1d/index.ts";
export { lsuFileName } from "./lsu/file-name.ts";
