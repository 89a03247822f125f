import "../ui/tableau.css";
import type { Gardee } from "@navette/server/api";
import { useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Region } from "../ui/Region.tsx";

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
  const [all, setAll] = useState(false);
  if (gardees.length === 0)
    return <p>Rien n’a changé depuis&nbsp;: {fait ? "tout est revenu" : "tout revient"} en arrière.</p>;
  const shown = all ? gardees : gardees.slice(0, FIRST_SHOWN);
  return (
    <>
      <p>
        <b>{pluriel(gardees.length, "élément")}</b> {gardes(gardees.length, fait)}, parce que l’école s’en est servie
        depuis&nbsp;:
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
            {shown.map(({ cle, sujet, quoi, raison }) => (
              <tr key={cle}>
                <th scope="row">{sujet}</th>
                <td>{quoi}</td>
                <td className="soft">{raison}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Region>
      {shown.length < gardees.length && (
        <Bouton petit onClick={() => setAll(true)}>
          Voir les {nombre(gardees.length)} éléments
        </Bouton>
      )}
    </>
  );
}
