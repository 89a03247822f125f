import { IconUserPlus } from "@tabler/icons-react";
import { useSession } from "../api/session.ts";
import { usePersonnels } from "../personnes/queries.ts";
import { motsDe } from "../shell/degre.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { Page } from "../ui/Page.tsx";
import { OngletsStructures } from "./OngletsStructures.tsx";
import { TableauPersonnels } from "./TableauPersonnels.tsx";
import { titreEnseignants } from "./words.ts";

const ajouter = (
  <LienBouton vers="/structures/enseignants/nouveau" variante="primaire" icone={IconUserPlus}>
    Ajouter une personne
  </LienBouton>
);

/** Who teaches in the school, who leads it, and who has an account. */
export function EnseignantsPage() {
  const { degre } = useSession().etablissement;
  const lecture = usePersonnels();
  return (
    <Page
      lecture={lecture}
      quoi="les enseignants"
      titre={motsDe(degre).equipe}
      titreDe={({ personnels }) => titreEnseignants(personnels)}
      sous={degre === 1 && "LSU reconnaît une personne par sa civilité, son nom et son prénom, tels que dans ONDE."}
      fin={lecture.data?.personnels.length !== 0 && ajouter}
      onglets={<OngletsStructures />}
    >
      {({ personnels }) => (personnels.length === 0 ? <Personne /> : <TableauPersonnels personnels={personnels} />)}
    </Page>
  );
}

function Personne() {
  const { degre } = useSession().etablissement;
  return (
    <EtatVide
      icone={IconUserPlus}
      titre={degre === 1 ? "Les fichiers d’ONDE ne nomment pas les enseignants." : "Aucun enseignant n’est connu."}
      action={ajouter}
    >
      Ajoutez-les ici, rattachez-les à leurs classes, puis donnez-leur un compte pour qu’ils remplissent le livret.
    </EtatVide>
  );
}
