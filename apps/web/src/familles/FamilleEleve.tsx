import type { Eleve, Enfant, Famille } from "@navette/server/api";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { useDirection } from "../shell/Reserve.tsx";
import { Bouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { AjouterResponsable } from "./AjouterResponsable.tsx";
import { EnvoisEnfant } from "./EnvoisEnfant.tsx";
import { LiensEnfant } from "./LiensEnfant.tsx";
import { useFamilleEleve } from "./queries.ts";

/** The family of a pupil, in his record. */
export function FamilleEleve({ eleve }: { eleve: Pick<Eleve, "id" | "prenom"> }) {
  const { data: famille, error, refetch } = useFamilleEleve(eleve.id);
  const [adding, setAdding] = useState(false);
  const direction = useDirection();
  const enfant = famille?.enfants.find(({ id }) => id === eleve.id);
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
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      {!famille && !error && <Chargement quoi="la famille" forme="lignes" />}
      {famille && enfant && (
        <>
          <LiensEnfant famille={famille} enfant={enfant} />
          <Fratrie famille={famille} enfant={enfant} />
          <EnvoisEnfant famille={famille} enfant={enfant} />
        </>
      )}
      {adding && <AjouterResponsable eleve={eleve} famille={famille} onFermer={() => setAdding(false)} />}
    </Panneau>
  );
}

/** The other children of those who answer for him. */
function Fratrie({ famille, enfant }: { famille: Famille; enfant: Enfant }) {
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
