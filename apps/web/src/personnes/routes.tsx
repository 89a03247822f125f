import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  {
    path: "/personnes",
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./ElevesPage.tsx")).ElevesPage }) },
      { path: "eleves/:eleveId", lazy: async () => ({ Component: (await import("./ElevePage.tsx")).ElevePage }) },
      {
        path: "responsables",
        lazy: async () => ({ Component: (await import("../familles/Familles.tsx")).Familles }),
        children: [
          {
            index: true,
            lazy: async () => ({ Component: (await import("../familles/ResponsablesPage.tsx")).ResponsablesPage }),
          },
          {
            path: ":responsableId",
            lazy: async () => ({ Component: (await import("../familles/FamillePage.tsx")).FamillePage }),
          },
        ],
      },
    ],
  },
];
