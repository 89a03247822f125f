import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  { path: "/structures", lazy: async () => ({ Component: (await import("./StructuresPage.tsx")).StructuresPage }) },
];
