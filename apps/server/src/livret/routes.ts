import type { Routes } from "../services.ts";
import { banquesRoutes } from "./banques-routes.ts";
import { examenRoutes } from "./examen-routes.ts";
import { saisieRoutes } from "./saisie-routes.ts";

/** The livret: what is typed, what is missing, and the banks it is typed with. */
export const livretRoutes: Routes = (app) => {
  saisieRoutes(app);
  examenRoutes(app);
  banquesRoutes(app);
};
