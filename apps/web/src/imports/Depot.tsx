import type { DepotRefuse } from "@navette/server/api";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { AppError } from "../api/app-error.ts";
import { useSession } from "../api/session.ts";
import type { Degre } from "../shell/degre.ts";
import { Chargement } from "../ui/Chargement.tsx";
import { ChoixFichiers } from "../ui/ChoixFichiers.tsx";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { pourcent } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { useDepotEnAttente } from "./depot-en-attente.ts";
import { Fichiers } from "./Fichiers.tsx";
import { Modeles } from "./Modeles.tsx";
import { useDeposer } from "./queries.ts";

/** What each degré drops. */
const DEPOTS: Readonly<Record<Degre, { readonly titre: string; readonly aide: string }>> = {
  1: {
    titre: "Déposez les fichiers d’ONDE",
    aide: "Les extractions «\u00a0Élèves\u00a0» et «\u00a0Responsables\u00a0», telles quelles ou dans une archive ZIP.",
  },
  2: {
    titre: "Déposez les fichiers de SIECLE et de STS-Web",
    aide: "Tous ensemble, tels quels ou dans leurs archives ZIP\u00a0: Élèves, Responsables, Structures, Nomenclature, Communs, et sts_emp.",
  },
};

/** The way in: files are dropped, sent, read; what cannot be read is said file by file, and nothing is kept. */
export function Depot() {
  const { titre, aide } = DEPOTS[useSession().etablissement.degre];
  const navigate = useNavigate();
  const deposer = useDeposer();
  const [, setEnAttente] = useDepotEnAttente();
  const [part, setPart] = useState(0);
  const stopping = useRef<AbortController | undefined>(undefined);
  const deposit = (fichiers: File[]) => {
    stopping.current = new AbortController();
    setPart(0);
    deposer.mutate(
      { fichiers, onProgress: setPart, signal: stopping.current.signal },
      {
        onSuccess: (depot) => {
          if ("id" in depot) return void navigate(`/imports/${depot.id}/contenu`);
          setEnAttente({ fichiers, listes: depot.listes });
          void navigate("/imports/colonnes");
        },
      },
    );
  };
  return (
    <div className="stack">
      <ChoixFichiers
        titre={titre}
        aide={`${aide} Leur nom et leur ordre n’ont pas d’importance. 50 Mo au plus.`}
        occupe={deposer.isPending}
        onFichiers={deposit}
      />
      {deposer.isPending && (
        <Chargement
          quoi="les fichiers"
          forme="lignes"
          compte={
            part < 1
              ? `Envoi\u00a0: ${pourcent(part)}`
              : "Lecture des fichiers et comparaison avec ce que Navette sait…"
          }
          // Once all is sent the server keeps what it reads: there is nothing left to stop here.
          {...(part < 1 ? { part, onArreter: () => stopping.current?.abort() } : {})}
        />
      )}
      {deposer.error && <DepotRefuseAlerte error={deposer.error} />}
      <Modeles />
    </div>
  );
}

/** Why a deposit was refused, file by file. */
export function DepotRefuseAlerte({ error }: { error: Error }) {
  const refus =
    error instanceof AppError && error.code === "import.illisible" ? (error.corps as DepotRefuse) : undefined;
  return (
    <>
      <Erreur error={error} />
      {refus && (
        <Panneau titre="Ce qui a été déposé" bord>
          <Fichiers fichiers={refus.fichiers} />
          <DiagnosticListe diagnostics={refus.diagnostics} ouvert />
        </Panneau>
      )}
    </>
  );
}
