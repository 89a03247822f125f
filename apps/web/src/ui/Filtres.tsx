import "./filtres.css";
import type { ReactNode } from "react";

/** What narrows a list, above it: fields and `Segments`, side by side where there is room. */
export function Filtres({ children }: { children: ReactNode }) {
  return <search className="filters">{children}</search>;
}
