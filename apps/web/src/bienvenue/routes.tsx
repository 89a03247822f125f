import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "/bienvenue", lazy: async () => ({ Component: (await import("./BienvenuePage.tsx")).BienvenuePage }) },
];
