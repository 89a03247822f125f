export { type AppOptions, buildApp } from "./app.ts";
export { presentArbitrages } from "./imports/present-arbitrages.ts";
export { presentChange, vueOf } from "./imports/present-change.ts";
export { presentGardees } from "./imports/present-gardees.ts";
export { titreOf } from "./imports/words.ts";
export { readSettings, type Settings } from "./settings.ts";
export { type Outside, type RunningServer, startServer } from "./start.ts";
