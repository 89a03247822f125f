import type { RouteObject } from "react-router";
import { routes as enseignements } from "../enseignements/routes.tsx";

export const routes: RouteObject[] = [
  {
    path: "/structures",
    children: [
      ...enseignements,
      {
        lazy: async () => ({ Component: (await import("./Structures.tsx")).Structures }),
        children: [
          {
            path: "enseignants",
            lazy: async () => ({ Component: (await import("./EnseignantsPage.tsx")).EnseignantsPage }),
          },
          { path: "periodes", lazy: async () => ({ Component: (await import("./PeriodesPage.tsx")).PeriodesPage }) },
          { path: "annee", lazy: async () => ({ Component: (await import("./AnneePage.tsx")).AnneePage }) },
          {
            path: "enseignants/nouveau",
            lazy: async () => ({ Component: (await import("./NouvelEnseignantPage.tsx")).NouvelEnseignantPage }),
          },
          {
            path: "enseignants/:personnelId",
            lazy: async () => ({ Component: (await import("./EnseignantPage.tsx")).EnseignantPage }),
          },
        ],
      },
    ],
  },
];
