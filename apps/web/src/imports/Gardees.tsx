import "../ui/tableau.css";
import type { Gardee } from "@navette/server/api";
import { Bouton } from "../ui/Bouton.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Region } from "../ui/Region.tsx";
import { useParLots } from "../ui/use-par-lots.ts";

const FIRST_SHOWN = 20;

interface GardeesProps {
  readonly gardees: readonly Gardee[];
  /** The import is undone already. */
  readonly fait: boolean;
}

function gardes(count: number, fait: boolean): string {
  if (count > 1) return fait ? "ont été gardés" : "seraient gardés";
  return fait ? "a été gardé" : "serait gardé";
}

/** What undoing leaves as it is, of whom, and why. */
export function Gardees({ gardees, fait }: GardeesProps) {
  const { montres, restent, suivants, voirSuite } = useParLots(gardees, FIRST_SHOWN);
  if (gardees.length === 0)
    return <p>Rien n’a changé depuis&nbsp;: {fait ? "tout est revenu" : "tout revient"} en arrière.</p>;
  return (
    <>
      <p>
        <b>{pluriel(gardees.length, "élément")}</b> {gardes(gardees.length, fait)}, parce que l’établissement s’en est
        servi depuis&nbsp;:
      </p>
      <Region nom="Ce qui est gardé">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Qui ou quoi</th>
              <th scope="col">Ce qui est gardé</th>
              <th scope="col">Pourquoi</th>
            </tr>
          </thead>
          <tbody>
            {montres.map(({ cle, sujet, quoi, raison }) => (
              <tr key={cle}>
                <th scope="row">{sujet}</th>
                <td>{quoi}</td>
                <td className="soft">{raison}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Region>
      {restent > 0 && (
        <Bouton petit onClick={voirSuite}>
          Voir {pluriel(suivants, "autre élément", "autres éléments")}
          {suivants < restent && `, sur ${nombre(restent)}`}
        </Bouton>
      )}
    </>
  );
}
