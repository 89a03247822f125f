export * from "./content/content.ts";
export * from "./kernel/diagnostic.ts";
export * from "./kernel/format.ts";
export * from "./kernel/rule.ts";
