import "./etats.css";
import type { ReactNode } from "react";
import { Chargement } from "./Chargement.tsx";
import { Erreur } from "./Erreur.tsx";

/** A question to the server, as react-query gives it. */
export interface Lecture<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

interface UneFoisLuProps<T> {
  readonly lecture: Lecture<T>;
  /** What is awaited, read aloud: « les périodes ». */
  readonly quoi: string;
  /** The shape that will come. */
  readonly forme?: "page" | "tableau" | "lignes";
  readonly children: (data: T) => ReactNode;
}

/** What is shown once read. When reading it again fails, that is said above, and what is shown stays with what is typed in it. */
export function UneFoisLu<T>({ lecture: { data, error, refetch }, children, ...attente }: UneFoisLuProps<T>) {
  return (
    <>
      {Boolean(error) && (
        <div className="refus">
          <Erreur error={error} onReessayer={() => void refetch()} />
        </div>
      )}
      {data === undefined ? !error && <Chargement {...attente} /> : children(data)}
    </>
  );
}
