import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import("./Echanges.tsx")).Echanges }),
    children: [
      { path: "/echanges", lazy: async () => ({ Component: (await import("./EchangesPage.tsx")).EchangesPage }) },
      {
        path: "/echanges/lsu",
        lazy: async () => ({ Component: (await import("./RepetitionPage.tsx")).RepetitionPage }),
      },
      {
        path: "/echanges/envois/:envoiId",
        lazy: async () => ({ Component: (await import("./EnvoiPage.tsx")).EnvoiPage }),
      },
    ],
  },
];
