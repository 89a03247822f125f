export { type AppOptions, buildApp } from "./app.ts";
export type { CreerDemonstration } from "./services.ts";
