import { useSession } from "../api/session.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { TitrePage } from "../ui/TitrePage.tsx";
import { useMots } from "./degre.ts";

const touches = [
  ["Tab, Maj Tab", "Champ suivant, champ précédent"],
  ["Entrée", "Ouvrir le lien, presser le bouton"],
  ["Espace", "Cocher, ouvrir une liste"],
  ["Échap", "Fermer ce qui vient de s’ouvrir"],
  ["Flèches", "Changer de choix, faire défiler un tableau"],
] as const;

/** The little one must know to begin, and whom to ask for the rest. */
export function Aide() {
  const { etablissement } = useSession();
  const { votreLieu, deSource } = useMots();
  return (
    <>
      <TitrePage titre="Aide" />
      <div className="stack">
        <Panneau titre="L’année dans Navette">
          <ol className="measure stack">
            <li>
              <b>Imports.</b> Déposez les fichiers {deSource}. Navette montre ce qui change, puis vous appliquez.
            </li>
            <li>
              <b>Structures.</b> Vérifiez les classes et les périodes de l’année.
            </li>
            {etablissement.degre === 1 && <Bilans />}
          </ol>
        </Panneau>
        <Panneau titre="Au clavier" bord>
          <table className="table">
            <caption className="vh">Touches et effets</caption>
            <thead>
              <tr>
                <th scope="col">Touche</th>
                <th scope="col">Effet</th>
              </tr>
            </thead>
            <tbody>
              {touches.map(([touche, effet]) => (
                <tr key={touche}>
                  <th scope="row">{touche}</th>
                  <td>{effet}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panneau>
        <Panneau titre="Une question, un blocage ?">
          <p className="measure">
            Adressez-vous à l’administrateur de Navette dans {votreLieu}. Indiquez la page, ce que vous faisiez, et la
            référence affichée avec l’erreur s’il y en a une.
          </p>
        </Panneau>
      </div>
    </>
  );
}

/** The livret of the collège has pages of its own. */
function Bilans() {
  return (
    <>
      <li>
        <b>Livret.</b> Chaque enseignant saisit les bilans de ses classes.
      </li>
      <li>
        <b>Échanges.</b> Navette vérifie les bilans, puis prépare le fichier à déposer dans LSU.
      </li>
    </>
  );
}
