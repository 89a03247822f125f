import { dirige } from "@navette/formats/codes/fonctions";
import type { Personnel } from "@navette/server/api";
import { useState } from "react";
import { useParams } from "react-router";
import { useModifierPersonnel, usePersonnels } from "../personnes/queries.ts";
import { nomPersonnel } from "../personnes/words.ts";
import { Badge } from "../ui/Badge.tsx";
import { Bouton, LienBouton } from "../ui/Bouton.tsx";
import { Dossier } from "../ui/Dossier.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { jourLong } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { ClassesDEnseignant } from "./ClassesDEnseignant.tsx";
import { CompteDEnseignant } from "./CompteDEnseignant.tsx";
import { CorrigesIci } from "./CorrigesIci.tsx";
import { DepartDialogue } from "./DepartDialogue.tsx";
import { EnseignantForm } from "./EnseignantForm.tsx";
import { FonctionDePersonne } from "./FonctionDePersonne.tsx";
import { useFilEquipe } from "./fil-equipe.ts";
import { titreEnseignant } from "./words.ts";

/** One member of staff: who, which classes, which account. */
export function EnseignantPage() {
  const { personnelId } = useParams();
  const fil = useFilEquipe();
  return (
    <Dossier lecture={usePersonnels()} fil={fil} quoi="cette personne">
      {({ personnels }) => {
        const personne = personnels.find(({ id }) => id === personnelId);
        return personne ? <Contenu key={personne.id} personne={personne} /> : <Inconnue />;
      }}
    </Dossier>
  );
}

function Inconnue() {
  return (
    <>
      <TitrePage fil={[...useFilEquipe(), { libelle: "Inconnu" }]} titre="Cette personne n’est pas connue ici" />
      <EtatVide
        titre="L’adresse est peut-être ancienne."
        action={<LienBouton vers="/structures/enseignants">Voir les enseignants</LienBouton>}
      />
    </>
  );
}

function Contenu({ personne }: { personne: Personnel }) {
  const fil = useFilEquipe();
  const nom = nomPersonnel(personne);
  const { actif, retireLe } = personne;
  return (
    <>
      <TitrePage
        fil={[...fil, { libelle: nom }]}
        titre={titreEnseignant(personne)}
        sous={
          !actif &&
          `${retireLe === null ? "" : `Depuis le ${jourLong(retireLe)}. `}Son nom reste sur les bilans de ses classes.`
        }
        fin={
          <>
            {actif && dirige(personne) && <Badge ton="info">Direction</Badge>}
            {!actif && <Badge ton="todo">A quitté l’établissement</Badge>}
          </>
        }
      />
      <div className="stack">
        <FonctionDePersonne personne={personne} />
        {actif && <ClassesDEnseignant personne={personne} />}
        <CompteDEnseignant personne={personne} />
        <Identite personne={personne} />
        <CorrigesIci personne={personne} />
      </div>
    </>
  );
}

function Identite({ personne }: { personne: Personnel }) {
  const modifier = useModifierPersonnel(personne.id);
  const retour = useModifierPersonnel(personne.id);
  const [leaving, setLeaving] = useState(false);
  const { actif } = personne;
  return (
    <Panneau titre="Identité">
      <EnseignantForm
        depart={personne}
        bouton="Enregistrer l’identité"
        envoi={modifier}
        succes={modifier.isSuccess && "Identité enregistrée."}
        onEnvoyer={(_, corrige) => modifier.mutate(corrige)}
        autres={
          <Bouton
            variante="discret"
            occupe={retour.isPending}
            onClick={() => (actif ? setLeaving(true) : retour.mutate({ actif: true }))}
          >
            {actif ? "Dire que cette personne a quitté l’établissement" : "Dire que cette personne est revenue"}
          </Bouton>
        }
      />
      {retour.error && <Erreur error={retour.error} />}
      {leaving && <DepartDialogue personne={personne} onFermer={() => setLeaving(false)} />}
    </Panneau>
  );
}
