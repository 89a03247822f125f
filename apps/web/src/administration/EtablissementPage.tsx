import type { FicheEtablissement } from "@navette/server/api";
import { useSession } from "../api/session.ts";
import { useMots } from "../shell/degre.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { anneeScolaire } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { EtablissementForm } from "./EtablissementForm.tsx";
import { OngletsAdministration } from "./OngletsAdministration.tsx";
import { useEtablissement } from "./queries.ts";

/** What the school says of itself, and what of it can be corrected. */
export function EtablissementPage() {
  const { etablissement } = useSession();
  const { lieu } = useMots();
  const { data, error, refetch } = useEtablissement();
  return (
    <>
      <TitrePage titre={etablissement.nom} sous={`Comment ${lieu} se nomme, et ce que chacun y voit.`} />
      <OngletsAdministration />
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      {!data && !error && <Chargement quoi="l’établissement" forme="lignes" />}
      {data && (
        <div className="stack">
          <Identite fiche={data} />
          <Panneau titre="Corriger l’établissement">
            <EtablissementForm fiche={data} />
          </Panneau>
        </div>
      )}
    </>
  );
}

/** What nobody corrects here, and why. */
function Identite({ fiche: { uai } }: { fiche: FicheEtablissement }) {
  const { annee, version, etablissement } = useSession();
  const { lieu, source } = useMots();
  return (
    <Panneau titre="Établissement" bord>
      <Fiche>
        <Rubrique nom="UAI">
          <code>{uai}</code>
          <p className="muted">
            Il ne change pas&nbsp;: {source} et LSU reconnaissent {lieu} par lui, et tout ce que Navette garde est rangé
            dessous. S’il est faux, demandez à la personne qui a installé Navette d’en créer un autre.
          </p>
        </Rubrique>
        <Rubrique
          nom="Année en cours"
          fin={
            <LienBouton vers="/structures/annee" petit>
              Voir ses dates
            </LienBouton>
          }
        >
          {anneeScolaire(annee)}
        </Rubrique>
        {etablissement.demonstration && (
          <Rubrique nom="Nature">Établissement inventé, pour essayer. Aucune donnée n’est réelle.</Rubrique>
        )}
        <Rubrique nom="Version de Navette">{version}</Rubrique>
      </Fiche>
    </Panneau>
  );
}
