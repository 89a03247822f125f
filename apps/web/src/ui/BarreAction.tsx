import "./barre-action.css";
import { IconArrowBackUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Icone } from "./Icone.tsx";

interface BarreActionProps {
  /** What will move: « **124 changements** seront appliqués en une fois. » What will not goes in a `soft` span. */
  readonly children: ReactNode;
  /** Until when, and how, the act can be undone. */
  readonly annulation?: string;
  /** The button that acts stands last. */
  readonly actions: ReactNode;
}

/** Sticks to the bottom of a page that ends by one act. Put it last in the page. */
export function BarreAction({ children, annulation, actions }: BarreActionProps) {
  return (
    <div className="action-bar">
      <p className="sum">{children}</p>
      {annulation && (
        <p className="undo">
          <Icone de={IconArrowBackUp} />
          <span>{annulation}</span>
        </p>
      )}
      <div className="row row-end">{actions}</div>
    </div>
  );
}
