import { IconUserPlus } from "@tabler/icons-react";
import { useSession } from "../api/session.ts";
import { usePersonnels } from "../personnes/queries.ts";
import { motsDe } from "../shell/degre.ts";
import { LienBouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { EtatVide } from "../ui/EtatVide.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
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
  const { data, error, refetch } = usePersonnels();
  const none = data?.personnels.length === 0;
  return (
    <>
      <TitrePage
        titre={data ? titreEnseignants(data.personnels) : motsDe(degre).equipe}
        sous={
          degre === 1
            ? "LSU reconnaît une personne par sa civilité, son nom et son prénom, tels que dans ONDE."
            : undefined
        }
        fin={none ? undefined : ajouter}
      />
      <OngletsStructures />
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      {!data && !error && <Chargement quoi="les enseignants" forme="tableau" />}
      {none && (
        <EtatVide
          icone={IconUserPlus}
          titre={degre === 1 ? "Les fichiers d’ONDE ne nomment pas les enseignants." : "Aucun enseignant n’est connu."}
          action={ajouter}
        >
          Ajoutez-les ici, rattachez-les à leurs classes, puis donnez-leur un compte pour qu’ils remplissent le livret.
        </EtatVide>
      )}
      {data && !none && <TableauPersonnels personnels={data.personnels} />}
    </>
  );
}
