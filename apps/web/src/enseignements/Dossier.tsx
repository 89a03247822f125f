import type { ReactNode } from "react";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

interface DossierProps<T> {
  readonly lecture: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };
  readonly fil: readonly { readonly libelle: string; readonly vers: string }[];
  /** What is awaited, read aloud: « la division ». */
  readonly quoi: string;
  readonly children: (data: T) => ReactNode;
}

/** One record once it is read, or why it does not open. */
export function Dossier<T>({ lecture: { data, error, refetch }, fil, quoi, children }: DossierProps<T>) {
  if (error) {
    return (
      <>
        <TitrePage fil={[...fil, { libelle: "Fermée" }]} titre="Cette page ne s’ouvre pas" />
        <Erreur error={error} onReessayer={() => void refetch()} />
      </>
    );
  }
  return data === undefined ? <Chargement quoi={quoi} /> : children(data);
}
