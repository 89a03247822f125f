import type { ChampPersonnel, Personnel } from "@navette/server/api";
import { useLibererPersonnel } from "../personnes/queries.ts";
import { Erreur } from "../ui/Erreur.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { Verrou } from "../ui/Verrou.tsx";

const CHAMPS: Readonly<Record<ChampPersonnel, string>> = {
  civilite: "Civilité",
  nom: "Nom",
  prenom: "Prénom",
  courriel: "Courriel",
  fonction: "Fonction",
};

/** What was corrected of a member of staff, each with the way to give it back to the imports. */
export function CorrigesIci({ personne: { id, verrous } }: { personne: Personnel }) {
  const liberer = useLibererPersonnel(id);
  const corriges = (Object.keys(CHAMPS) as ChampPersonnel[]).flatMap((champ) => {
    const lock = verrous.find((each) => each.champ === champ);
    return lock ? [{ ...lock, champ }] : [];
  });
  if (corriges.length === 0) return null;
  return (
    <Panneau titre="Corrigé ici" bord>
      <Fiche>
        {corriges.map(({ champ, auteur, le }) => (
          <Rubrique key={champ} nom={CHAMPS[champ]}>
            <Verrou
              auteur={auteur}
              le={le}
              quoi={CHAMPS[champ].toLocaleLowerCase("fr")}
              onLiberer={() => liberer.mutate(champ)}
              occupe={liberer.isPending}
            />
          </Rubrique>
        ))}
      </Fiche>
      {liberer.error && <Erreur error={liberer.error} />}
    </Panneau>
  );
}
