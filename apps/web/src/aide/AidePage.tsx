import "./aide.css";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { useMots } from "../shell/degre.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import type { Sujet } from "./sujet.ts";
import { SUJETS_COLLEGE } from "./sujets-college.ts";
import { SUJETS_ECOLE } from "./sujets-ecole.ts";

const SUJETS = { 1: SUJETS_ECOLE, 2: SUJETS_COLLEGE } as const;

const TOUCHES = [
  ["Ctrl K", "Chercher une personne, une classe ou une page"],
  ["Tab, Maj Tab", "Champ suivant, champ précédent"],
  ["Entrée", "Ouvrir le lien, presser le bouton"],
  ["Espace", "Cocher, ouvrir une liste"],
  ["Échap", "Fermer ce qui vient de s’ouvrir"],
  ["Flèches", "Changer de choix, faire défiler un tableau"],
] as const;

/** How to do what this person may do here, and whom to ask for the rest. */
export function AidePage() {
  const { etablissement, compte } = useSession();
  const { votreLieu } = useMots();
  const sujets = SUJETS[etablissement.degre].filter(({ roles }) => roles.includes(compte.role));
  return (
    <>
      <TitrePage titre="Aide" sous="Ce que vous pouvez faire ici, dans l’ordre de l’année." />
      <div className="stack">
        {sujets.map((sujet) => (
          <Panneau key={sujet.titre} titre={sujet.titre}>
            <Points {...sujet} />
          </Panneau>
        ))}
        <Panneau titre="Au clavier">
          <dl className="touches">
            {TOUCHES.map(([touche, effet]) => (
              <div key={touche}>
                <dt>{touche}</dt>
                <dd>{effet}</dd>
              </div>
            ))}
          </dl>
        </Panneau>
        <Panneau titre={"Une question, un blocage\u00a0?"}>
          <p className="measure">
            Adressez-vous à l’administrateur de Navette dans {votreLieu}. Indiquez la page, ce que vous faisiez, et la
            référence affichée avec l’erreur s’il y en a une.
          </p>
        </Panneau>
      </div>
    </>
  );
}

function Points({ points, enOrdre, page }: Sujet) {
  const List = enOrdre ? "ol" : "ul";
  return (
    <div className="measure stack">
      <List className="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </List>
      {page && (
        <p>
          <Link to={page.vers}>{page.libelle}</Link>
        </p>
      )}
    </div>
  );
}
