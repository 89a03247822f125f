import type { PersonnelHomonyme } from "@navette/server/api";
import { Link } from "react-router";
import { AppError } from "../api/app-error.ts";
import { useSession } from "../api/session.ts";
import { nomPersonnel } from "../personnes/words.ts";
import { Alerte } from "../ui/Alerte.tsx";
import { Bouton } from "../ui/Bouton.tsx";

type Connus = PersonnelHomonyme["homonymes"];

/** Those who bear the name that was typed, when this is what the server refuses. */
export function homonymesDe(error: unknown): Connus | undefined {
  const isHomonyme = error instanceof AppError && error.code === "personnel.homonyme";
  return isHomonyme ? (error.corps.homonymes as Connus) : undefined;
}

interface HomonymesProps {
  readonly homonymes: Connus;
  readonly occupe: boolean;
  readonly onConfirmer: () => void;
}

/** Who is known already under this name, before a second one is added, knowingly. */
export function Homonymes({ homonymes, occupe, onConfirmer }: HomonymesProps) {
  const { degre } = useSession().etablissement;
  return (
    <Alerte
      ton="warn"
      annonce
      titre={homonymes.length === 1 ? "Cette personne est déjà connue ici." : "Ces personnes sont déjà connues ici."}
      actions={
        <Bouton occupe={occupe} onClick={onConfirmer}>
          C’est une autre personne, l’enregistrer
        </Bouton>
      }
    >
      <ul>
        {homonymes.map((personne) => (
          <li key={personne.id}>
            <Link to={`/structures/enseignants/${personne.id}`}>Ouvrir la fiche de {nomPersonnel(personne)}</Link>
            {!personne.actif && ", partie de l’établissement\u00a0: vous pourrez y dire qu’elle est revenue"}
          </li>
        ))}
      </ul>
      {degre === 1 && <p>LSU ne distingue pas deux personnes de même civilité, même nom et même prénom.</p>}
    </Alerte>
  );
}
