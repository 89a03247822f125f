import "./shell.css";
import { Suspense, useEffect, useRef } from "react";
import { Outlet, ScrollRestoration, useLocation, useMatches } from "react-router";
import { Chargement } from "../ui/Chargement.tsx";
import { AppBar } from "./AppBar.tsx";
import { Navigation } from "./Navigation.tsx";

/** A route says `handle: { rail: true } satisfies RouteHandle` when it needs the whole width: the navigation shrinks to icons. */
export interface RouteHandle {
  readonly rail?: boolean;
}

/** The frame of every page once logged in. */
export function Shell() {
  const rail = useMatches().some(({ handle }) => (handle as RouteHandle | undefined)?.rail === true);
  return (
    <>
      <a className="skip" href="#contenu">
        Aller au contenu
      </a>
      <div className={rail ? "app is-rail" : "app"}>
        <AppBar />
        <Navigation />
        <Content />
      </div>
      <ScrollRestoration />
    </>
  );
}

function Content() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  // A new page takes the focus, as if the browser had loaded it; not on the first one, which the browser did load.
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  return (
    <main id="contenu" className="main" ref={main} tabIndex={-1}>
      <Suspense fallback={<Chargement quoi="la page" />}>
        <Outlet />
      </Suspense>
    </main>
  );
}
