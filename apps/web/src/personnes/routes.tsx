import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  {
    path: "/personnes",
    lazy: async () => ({ Component: (await import("./Personnes.tsx")).Personnes }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./ElevesPage.tsx")).ElevesPage }) },
      {
        path: "responsables",
        lazy: async () => ({ Component: (await import("../familles/ResponsablesPage.tsx")).ResponsablesPage }),
      },
      {
        path: "responsables/:responsableId",
        lazy: async () => ({ Component: (await import("../familles/FamillePage.tsx")).FamillePage }),
      },
      { path: "eleves/:eleveId", lazy: async () => ({ Component: (await import("./ElevePage.tsx")).ElevePage }) },
    ],
  },
];
