import type { RouteObject } from "react-router";

/** Under `/structures`. */
export const routes: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import("./SelonDegre.tsx")).Accueil }) },
  { path: "classes/:classeId", lazy: async () => ({ Component: (await import("./SelonDegre.tsx")).Classe }) },
  {
    lazy: async () => ({ Component: (await import("./SelonDegre.tsx")).College }),
    children: [
      { path: "groupes", lazy: async () => ({ Component: (await import("./GroupesPage.tsx")).GroupesPage }) },
      {
        path: "groupes/nouveau",
        lazy: async () => ({ Component: (await import("./NouveauGroupePage.tsx")).NouveauGroupePage }),
      },
      { path: "groupes/:groupeId", lazy: async () => ({ Component: (await import("./GroupePage.tsx")).GroupePage }) },
      { path: "services", lazy: async () => ({ Component: (await import("./ServicesPage.tsx")).ServicesPage }) },
      { path: "matieres", lazy: async () => ({ Component: (await import("./MatieresPage.tsx")).MatieresPage }) },
      { path: "formations", lazy: async () => ({ Component: (await import("./FormationsPage.tsx")).FormationsPage }) },
      { path: "calendrier", lazy: async () => ({ Component: (await import("./CalendrierPage.tsx")).CalendrierPage }) },
    ],
  },
];
