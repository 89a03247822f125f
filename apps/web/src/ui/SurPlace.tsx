import type { ReactNode } from "react";
import { ouvreSurChamp } from "./focus.ts";

/**
 * What takes the place of the button that opened it: its first field has the focus. `useSurPlace` says what is open, and
 * gives the focus back to the button.
 */
export function SurPlace({ children }: { children: ReactNode }) {
  return (
    <div ref={ouvreSurChamp} tabIndex={-1}>
      {children}
    </div>
  );
}
