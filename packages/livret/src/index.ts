export * from "./echelles.ts";
export * from "./etats.ts";
export * from "./limites.ts";
export * from "./pages.ts";
export * from "./periodes.ts";
export * from "./saisies.ts";
