export { type AppOptions, buildApp } from "./app.ts";
export type { CreerDemonstration } from "./services.ts";
export { readSettings, type Settings } from "./settings.ts";
export { type Outside, type RunningServer, startServer } from "./start.ts";
