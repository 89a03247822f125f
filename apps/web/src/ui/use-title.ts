import { useEffect } from "react";

/** The title of the browser's tab, and what a screen reader says on arrival. */
export function useTitle(titre: string): void {
  useEffect(() => {
    document.title = `${titre} — Navette`;
  }, [titre]);
}
