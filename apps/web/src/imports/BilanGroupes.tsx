import "../ui/tableau.css";
import type { GroupeDuPlan, Import } from "@navette/server/api";
import { nombre } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";
import { RUBRIQUES } from "./words.ts";

/** What was done, kind by kind: created, changed, withdrawn; and what was left or held. */
export function BilanGroupes({ groupes }: Pick<Import, "groupes">) {
  const told = groupes.filter(({ groupe }) => groupe !== "inchange");
  if (told.length === 0) return null;
  return (
    <Panneau titre="Ce que l’import proposait, et ce qui a été fait" bord>
      <Region nom="Bilan par nature">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Rubrique</th>
              <th scope="col">Nature</th>
              <th scope="col" className="n">
                Proposés
              </th>
              <th scope="col" className="n">
                Appliqués
              </th>
              <th scope="col" className="n">
                Laissés
              </th>
              <th scope="col">Pourquoi</th>
            </tr>
          </thead>
          <tbody>
            {told.map((groupe) => (
              <Rangee key={`${groupe.kind} ${groupe.groupe} ${groupe.titre}`} {...groupe} />
            ))}
          </tbody>
        </table>
      </Region>
    </Panneau>
  );
}

function Rangee({ rubrique, titre, nombre: count, ecrits, suspendu, suites, note }: GroupeDuPlan) {
  const left = count - ecrits;
  return (
    <tr>
      <td className="soft">{RUBRIQUES[rubrique]}</td>
      <th scope="row">{titre}</th>
      <td className="n">{nombre(count)}</td>
      <td className={ecrits === 0 ? "n z" : "n"}>{nombre(ecrits)}</td>
      <td className={left === 0 ? "n z" : "n"}>{nombre(left)}</td>
      <td className="soft">{left > 0 && (suspendu ?? (suites.join(" ") || note))}</td>
    </tr>
  );
}
