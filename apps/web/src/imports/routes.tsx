import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import("./Imports.tsx")).Imports }),
    children: [
      { path: "/imports", lazy: async () => ({ Component: (await import("./ImportsPage.tsx")).ImportsPage }) },
      { path: "/imports/nouveau", lazy: async () => ({ Component: (await import("./DepotPage.tsx")).DepotPage }) },
      {
        path: "/imports/colonnes",
        lazy: async () => ({ Component: (await import("./ColonnesPage.tsx")).ColonnesPage }),
      },
      { path: "/imports/modeles", lazy: async () => ({ Component: (await import("./ModelesPage.tsx")).ModelesPage }) },
      { path: "/imports/:importId", lazy: async () => ({ Component: (await import("./PlanPage.tsx")).PlanPage }) },
      {
        path: "/imports/:importId/contenu",
        lazy: async () => ({ Component: (await import("./ContenuPage.tsx")).ContenuPage }),
      },
      {
        path: "/imports/:importId/bilan",
        lazy: async () => ({ Component: (await import("./BilanPage.tsx")).BilanPage }),
      },
    ],
  },
];
