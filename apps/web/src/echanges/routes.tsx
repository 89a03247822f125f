import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "/echanges", lazy: async () => ({ Component: (await import("./EchangesPage.tsx")).EchangesPage }) },
];
