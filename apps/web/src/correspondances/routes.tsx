import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import("../structures/Structures.tsx")).Structures }),
    children: [
      {
        path: "/structures/correspondances/:onglet?",
        lazy: async () => ({ Component: (await import("./CorrespondancesPage.tsx")).CorrespondancesPage }),
      },
    ],
  },
];
