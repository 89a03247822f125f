import type { FicheGroupe } from "@navette/server/api";
import { useParams } from "react-router";
import { useSession } from "../api/session.ts";
import { Historique } from "../journal/Historique.tsx";
import { Alerte } from "../ui/Alerte.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { AjoutEleves } from "./AjoutEleves.tsx";
import { ElevesDeGroupe } from "./ElevesDeGroupe.tsx";
import { FinDeGroupe } from "./FinDeGroupe.tsx";
import { OrigineGroupe } from "./GroupesPage.tsx";
import { LiensStructures } from "./Liens.tsx";
import { NomDeGroupe } from "./NomDeGroupe.tsx";
import { useGroupe } from "./queries.ts";
import { useJour } from "./Regard.tsx";
import { ServicesDe } from "./ServicesDe.tsx";
import { nomGroupe } from "./words.ts";

const parents = [
  { libelle: "Structures", vers: "/structures" },
  { libelle: "Groupes", vers: "/structures/groupes" },
];

/** One group: who teaches it, its pupils by division, and what is kept of it by hand. */
export function GroupePage() {
  const { groupeId = "" } = useParams();
  const { jour } = useJour();
  const lecture = useGroupe(groupeId, jour);
  return (
    <Dossier lecture={lecture} fil={parents} quoi="le groupe">
      {(groupe) => <Contenu key={groupe.id} groupe={groupe} />}
    </Dossier>
  );
}

function Contenu({ groupe }: { groupe: FicheGroupe }) {
  const { code, eleves, actif, origine, jour, sesServices, historique } = groupe;
  const direction = useSession().compte.role !== "enseignant";
  return (
    <>
      <TitrePage
        fil={[...parents, { libelle: code }]}
        titre={actif ? `${nomGroupe(groupe)}\u00a0: ${pluriel(eleves, "élève")}` : `${nomGroupe(groupe)} est terminé`}
      />
      <div className="stack">
        {origine === "manuel" && (
          <Alerte titre="Ce groupe a été créé ici.">
            <p>
              Aucun import ne propose de le retirer, ni de toucher à ses élèves. SIECLE et STS-Web ne le connaissent
              pas.
            </p>
          </Alerte>
        )}
        <Identite groupe={groupe} direction={direction} />
        <ServicesDe services={sesServices} jour={jour} nom={code} local={origine === "manuel"} />
        <ElevesDeGroupe groupe={groupe} direction={direction} />
        {direction && actif && <AjoutEleves groupe={groupe} />}
        {direction && origine === "manuel" && <FinDeGroupe groupe={groupe} />}
        {direction && historique.length > 0 && (
          <Panneau titre="Qui a changé quoi" note="Du plus récent au plus ancien." bord>
            <Historique lignes={historique} />
          </Panneau>
        )}
      </div>
    </>
  );
}

function Identite({ groupe, direction }: { groupe: FicheGroupe; direction: boolean }) {
  const { code, divisions, matieres } = groupe;
  return (
    <Panneau titre="Le groupe" fin={<OrigineGroupe groupe={groupe} />} bord>
      <Fiche>
        <Rubrique nom="Code">
          <code>{code}</code>
        </Rubrique>
        <NomDeGroupe groupe={groupe} modifiable={direction} />
        <Rubrique nom="Divisions">
          <LiensStructures type="division" liste={divisions} />
        </Rubrique>
        <Rubrique nom="Matières">
          {matieres.map(({ libelle }) => libelle).join(", ") || <span className="muted">aucune</span>}
        </Rubrique>
      </Fiche>
    </Panneau>
  );
}
