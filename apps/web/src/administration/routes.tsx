import type { RouteObject } from "react-router";

export const routes: RouteObject[] = [
  {
    path: "/administration",
    lazy: async () => ({ Component: (await import("./Administration.tsx")).Administration }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import("./ComptesPage.tsx")).ComptesPage }) },
      {
        path: "comptes/:compteId",
        lazy: async () => ({ Component: (await import("./ComptePage.tsx")).ComptePage }),
      },
      { path: "journal", lazy: async () => ({ Component: (await import("./JournalPage.tsx")).JournalPage }) },
      {
        path: "etablissement",
        lazy: async () => ({ Component: (await import("./EtablissementPage.tsx")).EtablissementPage }),
      },
    ],
  },
  { path: "/compte", lazy: async () => ({ Component: (await import("./MonComptePage.tsx")).MonComptePage }) },
];
