import { IconFileImport } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useSession } from "../api/session.ts";
import { OngletsStructures } from "../structures/OngletsStructures.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { Page } from "../ui/Page.tsx";
import type { Lecture } from "../ui/UneFoisLu.tsx";

interface PageDuCollegeProps<T> {
  readonly lecture: Lecture<T>;
  /** What is awaited, read aloud: « les divisions ». */
  readonly quoi: string;
  /** Before it is known, then what it says. */
  readonly titre: string;
  readonly titreDe: (data: T) => string;
  readonly sous: string;
  readonly fin?: ReactNode;
  readonly estVide: (data: T) => boolean;
  /** What brings it, when there is none: « Les divisions arrivent avec… ». */
  readonly vide: string;
  readonly children: (data: T) => ReactNode;
}

/** One of the pages of Structures in a collège. */
export function PageDuCollege<T>({ estVide, vide, children, ...page }: PageDuCollegeProps<T>) {
  return (
    <Page onglets={<OngletsStructures />} {...page}>
      {(data) => (estVide(data) ? <Vide titre={vide} /> : children(data))}
    </Page>
  );
}

function Vide({ titre }: { titre: string }) {
  const { role } = useSession().compte;
  if (role === "enseignant") {
    return <EtatVide titre="Rien ne vous est encore confié.">La direction le vérifie dans STS-Web.</EtatVide>;
  }
  return (
    <EtatVide
      icone={IconFileImport}
      titre={titre}
      action={
        <LienBouton vers="/imports" variante="primaire">
          Déposer les fichiers de SIECLE et de STS-Web
        </LienBouton>
      }
    />
  );
}
