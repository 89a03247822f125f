import { IconFileImport } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useSession } from "../api/session.ts";
import { OngletsStructures } from "../structures/OngletsStructures.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";

interface PageProps<T> {
  readonly lecture: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown };
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

/** One of the pages of Structures: its title, its tabs, and what it shows once read. */
export function Page<T>({ lecture, quoi, titre, titreDe, sous, fin, estVide, vide, children }: PageProps<T>) {
  const { data, error, refetch } = lecture;
  return (
    <>
      <TitrePage titre={data === undefined ? titre : titreDe(data)} sous={sous} fin={fin} />
      <OngletsStructures />
      {Boolean(error) && <Erreur error={error} onReessayer={() => void refetch()} />}
      {data === undefined && !error && <Chargement quoi={quoi} forme="tableau" />}
      {data !== undefined && (estVide(data) ? <Vide titre={vide} /> : children(data))}
    </>
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
