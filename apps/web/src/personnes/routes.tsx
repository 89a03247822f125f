import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "/personnes", lazy: async () => ({ Component: (await import("./PersonnesPage.tsx")).PersonnesPage }) },
];
