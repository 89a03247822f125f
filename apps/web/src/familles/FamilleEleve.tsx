import type { Eleve, Enfant, Famille } from "@navette/server/api";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { useDirection } from "../shell/Reserve.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { UneFoisLu } from "../ui/UneFoisLu.tsx";
import { AjouterResponsable } from "./AjouterResponsable.tsx";
import { EnvoisEnfant } from "./EnvoisEnfant.tsx";
import { LiensEnfant } from "./LiensEnfant.tsx";
import { useFamilleEleve } from "./queries.ts";

/** The family of a pupil, in his record. */
export function FamilleEleve({ eleve }: { eleve: Pick<Eleve, "id" | "prenom"> }) {
  const lecture = useFamilleEleve(eleve.id);
  const [adding, setAdding] = useState(false);
  const direction = useDirection();
  return (
    <Panneau
      titre="Famille"
      fin={
        direction && (
          <Bouton petit icone={IconUserPlus} onClick={() => setAdding(true)}>
            Ajouter un responsable
          </Bouton>
        )
      }
      bord
    >
      <UneFoisLu lecture={lecture} quoi="la famille" forme="lignes">
        {(famille) => {
          const enfant = famille.enfants.find(({ id }) => id === eleve.id);
          return enfant && <Contenu famille={famille} enfant={enfant} />;
        }}
      </UneFoisLu>
      {adding && <AjouterResponsable eleve={eleve} famille={lecture.data} onFermer={() => setAdding(false)} />}
    </Panneau>
  );
}

interface ContenuProps {
  readonly famille: Famille;
  readonly enfant: Enfant;
}

function Contenu({ famille, enfant }: ContenuProps) {
  return (
    <>
      <LiensEnfant famille={famille} enfant={enfant} />
      <Fratrie famille={famille} enfant={enfant} />
      <EnvoisEnfant famille={famille} enfant={enfant} />
    </>
  );
}

/** The other children of those who answer for him. */
function Fratrie({ famille, enfant }: ContenuProps) {
  const others = new Map(
    famille.responsables
      .flatMap(({ enfants }) => enfants)
      .filter(({ id }) => id !== enfant.id)
      .map((each) => [each.id, each]),
  );
  if (others.size === 0) return null;
  return (
    <p className="kin-siblings">
      Mêmes responsables&nbsp;:{" "}
      {[...others.values()].map(({ id, prenom, classe }, rang) => (
        <span key={id}>
          {rang > 0 && ", "}
          <Link to={`/personnes/eleves/${id}`}>{prenom}</Link>
          {classe && ` (${classe.libelle})`}
        </span>
      ))}
    </p>
  );
}
