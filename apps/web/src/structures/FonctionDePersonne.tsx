import type { Personnel } from "@navette/server/api";
import { useSession } from "../api/session.ts";
import { heures } from "../enseignements/words.ts";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { fonctionEnMots } from "./words.ts";

/** What somebody does in a collège, and what STS-Web says she may teach; an école knows neither. */
export function FonctionDePersonne({ personne }: { personne: Personnel }) {
  const { degre } = useSession().etablissement;
  if (degre === 1) return null;
  return (
    <Panneau titre="Fonction" bord>
      <Fiche>
        <Rubrique nom="Fonction">{fonctionEnMots(personne)}</Rubrique>
        <Rubrique nom="Disciplines">
          {personne.disciplines.length === 0 ? (
            <span className="muted">aucune dans STS-Web</span>
          ) : (
            personne.disciplines.map(disciplineEnMots).join(", ")
          )}
        </Rubrique>
      </Fiche>
    </Panneau>
  );
}

/** « ANGLAIS (18 h) ». */
function disciplineEnMots({ code, libelle, heures: dues }: Personnel["disciplines"][number]): string {
  const nom = libelle ?? code;
  return dues === null ? nom : `${nom} (${heures(dues)})`;
}
