import "./colonnes.css";
import { IconTable } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useSession } from "../api/session.ts";
import { Alerte } from "../ui/Alerte.tsx";
import { BarreAction } from "../ui/BarreAction.tsx";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { pluriel } from "../ui/mots.ts";
import { TitrePage } from "../ui/TitrePage.tsx";
import { ColonnesListe } from "./ColonnesListe.tsx";
import { DepotRefuseAlerte } from "./Depot.tsx";
import {
  associationInitiale,
  type DepotEnAttente,
  isFaute,
  parEntetes,
  useDepotEnAttente,
} from "./depot-en-attente.ts";
import { EtapesImport } from "./EtapesImport.tsx";
import { useApercus, useDeposer } from "./queries.ts";

/** Between the files and what they hold: what the columns of a list are, when its headers do not tell. */
export function ColonnesPage() {
  const [enAttente] = useDepotEnAttente();
  return (
    <>
      <TitrePage
        titre="Associer les colonnes"
        fil={[{ libelle: "Imports", vers: "/imports" }, { libelle: "Nouvel import" }]}
        sous="Les en-têtes de cette liste ne sont pas ceux d’un modèle de Navette&nbsp;: dites ce que contient chaque colonne."
        fin={<EtapesImport etape="fichiers" />}
      />
      {enAttente ? <Associer enAttente={enAttente} /> : <Perdu />}
    </>
  );
}

/** The page was opened again: the browser no longer holds the files. */
function Perdu() {
  return (
    <EtatVide icone={IconTable} titre="Aucune liste n’attend ses colonnes.">
      <Link to="/imports/nouveau">Déposez de nouveau votre fichier</Link>&nbsp;: Navette n’en a rien gardé.
    </EtatVide>
  );
}

function Associer({ enAttente: { fichiers, listes } }: { enAttente: DepotEnAttente }) {
  const groupes = parEntetes(listes);
  const [associations, setAssociations] = useState(() => groupes.map(({ liste }) => associationInitiale(liste)));
  const dites = groupes.flatMap(({ liste, noms }, index) => {
    const association = associations[index];
    return association ? [{ liste, noms, association }] : [];
  });
  const apercus = useApercus(dites);
  const navigate = useNavigate();
  const [, setEnAttente] = useDepotEnAttente();
  const deposer = useDeposer();
  const go = () =>
    deposer.mutate(
      { fichiers, associations },
      {
        onSuccess: (depot) => {
          if (!("id" in depot)) return setEnAttente({ fichiers, listes: depot.listes });
          setEnAttente(undefined);
          void navigate(`/imports/${depot.id}/contenu`);
        },
      },
    );
  return (
    <>
      <div className="stack">
        <Conseil />
        {dites.map((dite, index) => (
          <ColonnesListe
            key={dite.liste.nom}
            {...dite}
            apercu={apercus[index]?.data}
            onAssociation={(association) => setAssociations((all) => all.with(index, association))}
          />
        ))}
        {apercus.map(
          ({ error, refetch }, index) =>
            error && <Erreur key={dites[index]?.liste.nom} error={error} onReessayer={() => void refetch()} />,
        )}
        {deposer.error && <DepotRefuseAlerte error={deposer.error} />}
      </div>
      <BarreAction
        actions={
          <>
            <LienBouton vers="/imports/nouveau">Déposer autre chose</LienBouton>
            <Bouton variante="primaire" occupe={deposer.isPending} empeche={obstacle(apercus)} onClick={go}>
              Continuer
            </Bouton>
          </>
        }
      >
        <b>Rien n’est encore écrit.</b>{" "}
        <span className="soft">
          Navette se souviendra de ces colonnes pour les prochaines listes de mêmes en-têtes.
        </span>
      </BarreAction>
    </>
  );
}

function obstacle(apercus: ReturnType<typeof useApercus>): string | undefined {
  const fautes = apercus.flatMap(({ data }) => data?.diagnostics.filter(isFaute) ?? []);
  if (fautes.length > 0) return `Réglez d’abord ${pluriel(fautes.length, "point")} ci-dessus.`;
  return apercus.some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData)
    ? "Navette relit les premières lignes."
    : undefined;
}

/** A list is what a school outside ONDE and SIECLE has; another gains by its own application. */
function Conseil() {
  const { degre } = useSession().etablissement;
  return (
    <Alerte titre={degre === 1 ? "Votre école est dans ONDE\u00a0?" : "Votre établissement est dans SIECLE\u00a0?"}>
      <p>
        {degre === 1
          ? "Déposez plutôt ses extractions\u00a0: elles donnent aussi l’INE et l’identifiant des classes, que LSU demande."
          : "Déposez plutôt ses exports\u00a0: ils donnent aussi les identifiants et les MEF, que LSU demande."}
      </p>
    </Alerte>
  );
}
