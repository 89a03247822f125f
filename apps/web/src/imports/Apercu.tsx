import "../ui/tableau.css";
import type { ApercuColonnes } from "@navette/server/api";
import { Badge } from "../ui/Badge.tsx";
import { DiagnosticListe } from "../ui/DiagnosticListe.tsx";
import { pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { Region } from "../ui/Region.tsx";

interface ApercuProps {
  readonly apercu: ApercuColonnes;
  readonly total: number;
}

/** The first rows as they will be read, and what will be said of them. */
export function Apercu({ apercu: { entetes, lignes, diagnostics }, total }: ApercuProps) {
  return (
    <Panneau
      titre="Les premières lignes, telles qu’elles seront lues"
      note={`${lignes.length} sur ${pluriel(total, "ligne")}`}
      bord
    >
      <Region nom="Aperçu de la lecture">
        <table className="table apercu">
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              {entetes.map((entete) => (
                <th key={entete} scope="col">
                  {entete}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ ligne, cases }) => (
              <tr key={ligne}>
                <th scope="row">{ligne}</th>
                {cases === null ? (
                  <td colSpan={Math.max(1, entetes.length)}>
                    <Badge ton="bad">Cette ligne n’est pas lue</Badge>
                  </td>
                ) : (
                  entetes.map((entete, index) => <td key={entete}>{cases[index]}</td>)
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Region>
      {diagnostics.length > 0 && <DiagnosticListe diagnostics={diagnostics} />}
    </Panneau>
  );
}
