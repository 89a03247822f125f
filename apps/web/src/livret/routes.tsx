import type { RouteObject } from "react-router";
import type { RouteHandle } from "../shell/Shell.tsx";

export const routes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import("./Livret.tsx")).Livret }),
    children: [
      { path: "/livret", lazy: async () => ({ Component: (await import("./LivretPage.tsx")).LivretPage }) },
      {
        path: "/livret/examiner",
        lazy: async () => ({ Component: (await import("./ExaminerPage.tsx")).ExaminerPage }),
      },
      {
        path: "/livret/:classeId/:indice?",
        handle: { rail: true } satisfies RouteHandle,
        lazy: async () => ({ Component: (await import("./GrillePage.tsx")).GrillePage }),
      },
    ],
  },
];
