export * from "../comptes/tables.ts";
export * from "../echanges/tables.ts";
export * from "../etablissement/tables.ts";
export * from "../imports/tables.ts";
export * from "../journal/tables.ts";
export * from "../livret/tables.ts";
export * from "../personnes/tables.ts";
export * from "../structures/tables.ts";
