import type { Classe } from "@navette/server/api";
import { IconNotebook, IconUsers } from "@tabler/icons-react";
import { useParams } from "react-router";
import { versLivretDe } from "../livret/adresse.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { EtatClasse } from "./ClassesPage.tsx";
import { EnseignantsDeClasse } from "./EnseignantsDeClasse.tsx";
import { NomDeClasse } from "./NomDeClasse.tsx";
import { PeriodesDeClasse } from "./PeriodesDeClasse.tsx";
import { useClasses } from "./queries.ts";

const parents = [{ libelle: "Structures", vers: "/structures" }];

/** One class: its name, who teaches it, its periods. */
export function ClassePage() {
  const { classeId } = useParams();
  return (
    <Dossier lecture={useClasses()} fil={parents} quoi="la classe">
      {({ classes }) => {
        const classe = classes.find(({ id }) => id === classeId);
        return classe ? <Contenu classe={classe} /> : <ClasseInconnue />;
      }}
    </Dossier>
  );
}

function Contenu({ classe }: { classe: Classe }) {
  return (
    <>
      <TitrePage
        fil={[...parents, { libelle: classe.libelle }]}
        titre={`${classe.libelle}, ${pluriel(classe.eleves, "élève")}`}
        fin={
          <>
            <LienBouton vers={`/personnes?classe=${classe.id}`} icone={IconUsers}>
              Voir ses élèves
            </LienBouton>
            <LienBouton vers={versLivretDe(classe.id)} icone={IconNotebook}>
              Ouvrir le livret
            </LienBouton>
          </>
        }
      />
      <div className="stack">
        <Identite classe={classe} />
        <EnseignantsDeClasse classe={classe} />
        <PeriodesDeClasse classeId={classe.id} />
      </div>
    </>
  );
}

function Identite({ classe }: { classe: Classe }) {
  const { niveaux, eleves, identifiantOnde } = classe;
  return (
    <Panneau titre="La classe" fin={<EtatClasse classe={classe} />} bord>
      <Fiche>
        <NomDeClasse classe={classe} />
        <Rubrique nom="Niveaux">{niveaux.join(", ") || <span className="muted">aucun</span>}</Rubrique>
        <Rubrique nom="Élèves présents">{nombre(eleves)}</Rubrique>
        <Rubrique nom="Identifiant ONDE">
          {identifiantOnde ?? <span className="muted">aucun&nbsp;: LSU refuserait cette classe</span>}
        </Rubrique>
      </Fiche>
    </Panneau>
  );
}

function ClasseInconnue() {
  return (
    <>
      <TitrePage
        fil={[...parents, { libelle: "Classe inconnue" }]}
        titre="Cette classe n’est pas dans l’année en cours"
      />
      <EtatVide
        titre="Elle appartient peut-être à une autre année."
        action={<LienBouton vers="/structures">Voir les classes de l’année</LienBouton>}
      />
    </>
  );
}
