import type { Annee } from "@navette/server/api";
import { IconArchive, IconArrowBackUp, IconCalendarPlus, IconLock, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useMots } from "../shell/degre.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Case } from "../ui/Choix.tsx";
import { type Consequence, Consequences } from "../ui/Consequences.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { anneeScolaire } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { useOuvrirAnnee } from "./queries.ts";

const suites = (annee: number, deSource: string): readonly Consequence[] => [
  {
    icone: IconLock,
    phrase: `L’année ${anneeScolaire(annee)} est close : ses classes et ses bilans se lisent, mais ne changent plus.`,
  },
  {
    icone: IconArchive,
    phrase: "Les bilans qui ne sont pas partis vers LSU ne partiront plus d’ici. Envoyez-les d’abord.",
  },
  {
    icone: IconArrowBackUp,
    phrase: "Vous pourrez revenir en arrière ici même, tant qu’aucun fichier de la nouvelle année n’est importé.",
  },
  {
    icone: IconUsers,
    phrase: "Les élèves, leurs identifiants et les comptes restent. Personne n’est retiré.",
  },
  {
    icone: IconCalendarPlus,
    phrase: `L’année ${anneeScolaire(annee + 1)} s’ouvre sans classe : déposez alors les fichiers ${deSource}, puis choisissez les périodes.`,
  },
];

/** The change of school year, its consequences said before the act. */
export function AnneeSuivante({ annee: { annee } }: { annee: Annee }) {
  const { deSource } = useMots();
  const [compris, setCompris] = useState(false);
  const ouvrir = useOuvrirAnnee();
  return (
    <Panneau titre={`Ouvrir l’année ${anneeScolaire(annee + 1)}`}>
      <div className="stack">
        <Consequences points={suites(annee, deSource)} />
        <Case coche={compris} onCoche={setCompris}>
          J’ai lu ce qui va changer.
        </Case>
        {ouvrir.error && <Erreur error={ouvrir.error} effet="L’année en cours n’a pas changé." />}
        <div>
          <Bouton
            icone={IconCalendarPlus}
            occupe={ouvrir.isPending}
            empeche={compris ? undefined : "Lisez d’abord ce qui va changer, puis cochez la case."}
            onClick={() => ouvrir.mutate()}
          >
            Ouvrir l’année {anneeScolaire(annee + 1)}
          </Bouton>
        </div>
      </div>
    </Panneau>
  );
}
