import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  {
    path: "/structures",
    lazy: async () => ({ Component: (await import("./Structures.tsx")).Structures }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./ClassesPage.tsx")).ClassesPage }) },
      {
        path: "enseignants",
        lazy: async () => ({ Component: (await import("./EnseignantsPage.tsx")).EnseignantsPage }),
      },
      { path: "periodes", lazy: async () => ({ Component: (await import("./PeriodesPage.tsx")).PeriodesPage }) },
      { path: "annee", lazy: async () => ({ Component: (await import("./AnneePage.tsx")).AnneePage }) },
      {
        path: "classes/:classeId",
        lazy: async () => ({ Component: (await import("./ClassePage.tsx")).ClassePage }),
      },
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
];
