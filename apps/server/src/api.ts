/** What travels between the pages and the server. Runs in the browser: nothing here but zod schemas. */
export * from "./accueil/schemas.ts";
export * from "./comptes/schemas.ts";
export * from "./correspondances/schemas.ts";
export * from "./echanges/schemas.ts";
export * from "./etablissement/schemas.ts";
export * from "./familles/schemas.ts";
export * from "./imports/schemas.ts";
export * from "./installation/schemas.ts";
export * from "./journal/schemas.ts";
export * from "./livret/banques-schemas.ts";
export * from "./livret/examen-schemas.ts";
export * from "./livret/schemas.ts";
export * from "./personnes/schemas.ts";
export * from "./recherche/schemas.ts";
export * from "./session/schemas.ts";
export * from "./structures/schemas.ts";
export * from "./wire/schemas.ts";
