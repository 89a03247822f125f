import type { Personnel } from "@navette/server/api";
import { IconArchive, IconCrown, IconKey, IconUserOff, IconUsers } from "@tabler/icons-react";
import { useModifierPersonnel } from "../personnes/queries.ts";
import { nomPersonnel } from "../personnes/words.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { type Consequence, Consequences } from "../ui/Consequences.tsx";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { nomsDeClasses } from "./words.ts";

/** What leaving the school changes, said before it is done. */
export function DepartDialogue({ personne, onFermer }: { personne: Personnel; onFermer: () => void }) {
  const depart = useModifierPersonnel(personne.id);
  return (
    <Dialogue
      titre={`${nomPersonnel(personne)} a quitté l’établissement`}
      onFermer={onFermer}
      actions={
        <>
          <Bouton variante="discret" onClick={onFermer}>
            Ne rien changer
          </Bouton>
          <Bouton
            variante="primaire"
            occupe={depart.isPending}
            onClick={() => depart.mutate({ actif: false }, { onSuccess: onFermer })}
          >
            Enregistrer son départ
          </Bouton>
        </>
      }
    >
      <Consequences points={suitesDuDepart(personne)} />
      {depart.error && <Erreur error={depart.error} effet="Rien n’a changé." />}
    </Dialogue>
  );
}

function suitesDuDepart({ classes, compte, directeur }: Personnel): readonly Consequence[] {
  const quittees = {
    icone: IconUsers,
    phrase: `Elle quitte aujourd’hui ses classes\u00a0: ${nomsDeClasses(classes)}.`,
  };
  const direction = {
    icone: IconCrown,
    phrase: "Elle ne dirige plus l’établissement\u00a0: désignez la personne qui lui succède.",
  };
  const ouvert = {
    icone: IconKey,
    phrase: `Son compte «\u00a0${compte?.identifiant}\u00a0» ouvre encore Navette\u00a0: désactivez-le dans Administration.`,
  };
  return [
    ...(classes.length > 0 ? [quittees] : []),
    ...(directeur ? [direction] : []),
    { icone: IconUserOff, phrase: "Elle n’est plus proposée nulle part\u00a0: elle rejoint les personnes parties." },
    {
      icone: IconArchive,
      phrase: "Ce qu’elle a saisi et signé reste à son nom. Vous pourrez dire qu’elle est revenue.",
    },
    ...(compte?.actif ? [ouvert] : []),
  ];
}
