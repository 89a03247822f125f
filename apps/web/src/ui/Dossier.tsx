import type { ReactNode } from "react";
import { TitrePage } from "./TitrePage.tsx";
import { type Lecture, UneFoisLu } from "./UneFoisLu.tsx";

interface DossierProps<T> {
  readonly lecture: Lecture<T>;
  /** The pages above this one. */
  readonly fil?: readonly { readonly libelle: string; readonly vers?: string }[];
  /** What is awaited, read aloud: « la division ». */
  readonly quoi: string;
  /** The whole page, title first. */
  readonly children: (data: T) => ReactNode;
}

/** The page of one record, which gives its title once it is read; or why it does not open. */
export function Dossier<T>({ lecture, fil, quoi, children }: DossierProps<T>) {
  const ferme = lecture.data === undefined && Boolean(lecture.error);
  return (
    <>
      {ferme && <TitrePage {...(fil && { fil })} titre="Cette page ne s’ouvre pas" />}
      <UneFoisLu lecture={lecture} quoi={quoi}>
        {children}
      </UneFoisLu>
    </>
  );
}
