import type { ReactNode } from "react";
import { TitrePage } from "./TitrePage.tsx";
import { type Lecture, UneFoisLu } from "./UneFoisLu.tsx";

interface PageProps<T> {
  readonly lecture: Lecture<T>;
  /** What is awaited, read aloud: « les divisions ». */
  readonly quoi: string;
  readonly forme?: "page" | "tableau" | "lignes";
  /** Before it is known, then what it says. */
  readonly titre: string;
  readonly titreDe?: (data: T) => string;
  readonly sous?: ReactNode;
  readonly fin?: ReactNode;
  /** The tabs of its part of Navette. */
  readonly onglets?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** A page that has its title before it is read: its tabs, then what it shows. */
export function Page<T>({
  lecture,
  quoi,
  forme = "tableau",
  titre,
  titreDe,
  onglets,
  children,
  ...tete
}: PageProps<T>) {
  const { data } = lecture;
  return (
    <>
      <TitrePage titre={data === undefined || titreDe === undefined ? titre : titreDe(data)} {...tete} />
      {onglets}
      <UneFoisLu lecture={lecture} quoi={quoi} forme={forme}>
        {children}
      </UneFoisLu>
    </>
  );
}
