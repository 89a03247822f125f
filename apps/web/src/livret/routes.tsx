import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "/livret", lazy: async () => ({ Component: (await import("./LivretPage.tsx")).LivretPage }) },
];
