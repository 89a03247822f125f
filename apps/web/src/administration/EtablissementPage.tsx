import type { FicheEtablissement } from "@navette/server/api";
import { useSession } from "../api/session.ts";
import { useMots } from "../shell/degre.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { anneeScolaire } from "../ui/mots.ts";
import { Page } from "../ui/Page.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { EtablissementForm } from "./EtablissementForm.tsx";
import { OngletsAdministration } from "./OngletsAdministration.tsx";
import { useEtablissement } from "./queries.ts";

/** What the school says of itself, and what of it can be corrected. */
export function EtablissementPage() {
  const { etablissement } = useSession();
  const { lieu } = useMots();
  return (
    <Page
      lecture={useEtablissement()}
      quoi="l’établissement"
      forme="lignes"
      titre={etablissement.nom}
      sous={`Comment ${lieu} se nomme, et ce que chacun y voit.`}
      onglets={<OngletsAdministration />}
    >
      {(fiche) => (
        <div className="stack">
          <Identite fiche={fiche} />
          <Panneau titre="Corriger l’établissement">
            <EtablissementForm fiche={fiche} />
          </Panneau>
        </div>
      )}
    </Page>
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
