import type { Compte } from "@navette/server/api";
import { useParams } from "react-router";
import { useSession } from "../api/session.ts";
import { useComptes } from "../comptes/queries.ts";
import { libelleRole } from "../comptes/roles.ts";
import { nomPrenom } from "../personnes/words.ts";
import { Badge } from "../ui/Badge.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { AccesDuCompte } from "./AccesDuCompte.tsx";
import { CompteForm } from "./CompteForm.tsx";

const parents = [{ libelle: "Administration", vers: "/administration" }];

/** One account: who, which role, and its accesses. */
export function ComptePage() {
  const { compteId } = useParams();
  const { compte: own } = useSession();
  const allowed = own.role === "administrateur";
  const lecture = useComptes({ enabled: allowed });
  if (!allowed) return <Cache />;
  return (
    <Dossier lecture={lecture} fil={parents} quoi="le compte">
      {({ comptes }) => {
        const compte = comptes.find(({ id }) => id === compteId);
        return compte ? <Contenu key={compte.id} compte={compte} /> : <Cache />;
      }}
    </Dossier>
  );
}

function Cache() {
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

function Contenu({ compte }: { compte: Compte }) {
  const nom = nomPrenom(compte);
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
