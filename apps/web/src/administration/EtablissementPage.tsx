import { useSession } from "../api/session.ts";
import { useMots } from "../shell/degre.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { anneeScolaire } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { OngletsAdministration } from "./OngletsAdministration.tsx";

/** What identifies the school. */
export function EtablissementPage() {
  const { etablissement, annee, version } = useSession();
  const { lieu, source } = useMots();
  const { nom, uai, commune, degre, demonstration } = etablissement;
  return (
    <>
      <TitrePage titre={nom} sous={`L’UAI identifie ${lieu} dans ${source} et LSU : il ne change pas.`} />
      <OngletsAdministration />
      <Panneau titre="Établissement" bord>
        <Fiche>
          <Rubrique nom="UAI">
            <code>{uai}</code>
          </Rubrique>
          <Rubrique nom="Commune">{commune ?? <span className="muted">vide</span>}</Rubrique>
          <Rubrique nom="Degré">{degre === 1 ? "Premier degré (école)" : "Second degré (collège)"}</Rubrique>
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
          {demonstration && <Rubrique nom="Nature">École inventée, pour essayer. Aucune donnée n’est réelle.</Rubrique>}
          <Rubrique nom="Version de Navette">{version}</Rubrique>
        </Fiche>
      </Panneau>
    </>
  );
}
