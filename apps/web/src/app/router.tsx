import { createBrowserRouter, type RouteObject } from "react-router";
import { routes as accueil } from "../accueil/routes.tsx";
import { routes as administration } from "../administration/routes.tsx";
import { AidePage } from "../aide/AidePage.tsx";
import { routes as bienvenue } from "../bienvenue/routes.tsx";
import { routes as connexion } from "../connexion/routes.tsx";
import { routes as correspondances } from "../correspondances/routes.tsx";
import { routes as echanges } from "../echanges/routes.tsx";
import { routes as imports } from "../imports/routes.tsx";
import { routes as livret } from "../livret/routes.tsx";
import { routes as personnes } from "../personnes/routes.tsx";
import { Gardien } from "../shell/Gardien.tsx";
import { Introuvable } from "../shell/Introuvable.tsx";
import { Panne, PanneSeule } from "../shell/Panne.tsx";
import { routes as structures } from "../structures/routes.tsx";

/** The gallery of bricks serves who builds and tests the pages (mode `briques`): the production bundle does not hold it. */
const gallery: RouteObject[] =
  import.meta.env.DEV || import.meta.env.MODE === "briques"
    ? [{ path: "/briques", lazy: async () => ({ Component: (await import("../briques/Briques.tsx")).Briques }) }]
    : [];

const pages = [accueil, imports, personnes, structures, correspondances, livret, echanges, administration].flat();

export const router = createBrowserRouter([
  {
    // Nothing is drawn while a page's code comes: it takes less than the 200 ms of a grey shape.
    HydrateFallback: () => null,
    ErrorBoundary: PanneSeule,
    children: [
      ...bienvenue,
      ...connexion,
      ...gallery,
      {
        Component: Gardien,
        children: [
          {
            ErrorBoundary: Panne,
            children: [...pages, { path: "/aide", Component: AidePage }, { path: "*", Component: Introuvable }],
          },
        ],
      },
    ],
  },
]);
