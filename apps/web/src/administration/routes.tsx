import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  {
    path: "/administration",
    lazy: async () => ({ Component: (await import("./AdministrationPage.tsx")).AdministrationPage }),
  },
];
