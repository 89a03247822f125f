import type { Compte } from "@navette/server/api";
import { useParams } from "react-router";
import { useSession } from "../api/session.ts";
import { useComptes } from "../comptes/queries.ts";
import { libelleRole } from "../comptes/words.ts";
import { Badge } from "../ui/Badge.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { AccesDuCompte } from "./AccesDuCompte.tsx";
import { CompteForm } from "./CompteForm.tsx";

const parents = [{ libelle: "Administration", vers: "/administration" }];

/** One account: who, which role, and its accesses. */
export function ComptePage() {
  const { compteId } = useParams();
  const { compte: own } = useSession();
  const { data, error, refetch } = useComptes({ enabled: own.role === "administrateur" });
  const compte = data?.comptes.find(({ id }) => id === compteId);
  if (error) return <Erreur error={error} onReessayer={() => void refetch()} />;
  if (own.role === "administrateur" && !data) return <Chargement quoi="le compte" />;
  if (!compte) {
    return (
      <>
        <TitrePage fil={[...parents, { libelle: "Compte" }]} titre="Ce compte ne peut pas être montré" />
        <EtatVide
          titre="Il n’existe pas, ou il est réservé à l’administrateur de l’établissement."
          action={<LienBouton vers="/administration">Voir les comptes</LienBouton>}
        />
      </>
    );
  }
  return <Dossier key={compte.id} compte={compte} />;
}

function Dossier({ compte }: { compte: Compte }) {
  const nom = `${compte.nom.toLocaleUpperCase("fr")} ${compte.prenom}`;
  return (
    <>
      <TitrePage
        fil={[...parents, { libelle: nom }]}
        titre={compte.actif ? `${nom}, ${libelleRole(compte.role)}` : `Le compte de ${nom} est désactivé`}
        fin={compte.actif ? undefined : <Badge ton="todo">Désactivé</Badge>}
      />
      <div className="stack">
        <CompteForm compte={compte} />
        <AccesDuCompte compte={compte} />
      </div>
    </>
  );
}
