import type { ClasseDuPlan, EtatImport } from "@navette/server/api";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { Erreur } from "../ui/Erreur.tsx";
import { GroupeDeChangements, Groupes } from "../ui/GroupeDeChangements.tsx";
import { nombre } from "../ui/mots.ts";
import { Segments } from "../ui/Segments.tsx";
import { Lignes } from "./Lignes.tsx";
import { useDecider } from "./queries.ts";

interface ParClasseProps {
  readonly importId: string;
  readonly classes: readonly ClasseDuPlan[];
  readonly etat: EtatImport;
}

/** The changes by class: each is left out, or taken back, in one gesture. */
export function ParClasse({ importId, classes, etat }: ParClasseProps) {
  if (classes.length === 0) return <p className="soft">Ces fichiers ne changent rien d’une classe ni de ses élèves.</p>;
  return (
    <Groupes>
      {classes.map((classe) => {
        const { cle, libelle, ecrits, suites, decision } = classe;
        const isMixed = decision === "mixte";
        return (
          <GroupeDeChangements
            key={cle}
            nombre={classe.nombre}
            titre={libelle}
            note={isMixed ? `${nombre(ecrits)} sur ${nombre(classe.nombre)}` : "La classe et ses élèves"}
            suites={suites}
            decision={<Decision importId={importId} classe={classe} />}
          >
            {() => <Lignes importId={importId} filtre={{ classe: cle }} nom={libelle} etat={etat} />}
          </GroupeDeChangements>
        );
      })}
    </Groupes>
  );
}

/** What Navette proposes for the class, or nothing of it. A mix of both ticks neither. */
function Decision({
  importId,
  classe: { cle, libelle, proposes, decision },
}: {
  importId: string;
  classe: ClasseDuPlan;
}) {
  const decider = useDecider(importId);
  const [asked, setAsked] = useState<"proposer" | "ignorer">();
  const valeur = asked ?? decision;
  const decide = (choix: "proposer" | "ignorer") => {
    setAsked(choix);
    decider.mutate({ classe: { cle, choix } }, { onSettled: () => setAsked(undefined) });
  };
  return (
    <>
      <Segments
        nom={`${libelle}\u00a0: décision pour la classe`}
        valeur={valeur}
        onChange={(choix) => {
          if (choix !== "mixte") decide(choix);
        }}
        choix={[
          {
            valeur: "proposer",
            libelle: decision === "proposer" ? `Appliquer ${nombre(proposes)}` : `Reprendre les ${nombre(proposes)}`,
            ...(valeur === "proposer" ? { icone: IconCheck } : {}),
          },
          { valeur: "ignorer", libelle: "Ignorer la classe" },
        ]}
      />
      {decider.error && <Erreur error={decider.error} />}
    </>
  );
}
