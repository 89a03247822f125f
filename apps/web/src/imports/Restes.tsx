import type { Import, Reste } from "@navette/server/api";
import { Link } from "react-router";
import { Alerte } from "../ui/Alerte.tsx";
import { LienBouton } from "../ui/Bouton.tsx";
import { nombre, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";
import { OU_REGLER } from "./words.ts";

interface RestesProps {
  readonly bilan: NonNullable<Import["bilan"]>;
  /** Undone since: what was left then says nothing of now. */
  readonly annule: boolean;
}

/** What the import did not move, and what a person still has to do. */
export function Restes({ bilan: { enAttente, ignores, restes }, annule }: RestesProps) {
  if (annule) return null;
  return (
    <>
      {enAttente > 0 && (
        <Alerte
          ton="warn"
          titre={`${pluriel(enAttente, "cas", "cas")} à arbitrer\u00a0: rien n’a changé pour ces lignes.`}
        >
          <p>
            Pour les reprendre, <Link to="/imports/nouveau">déposez de nouveau les mêmes fichiers</Link>.
          </p>
        </Alerte>
      )}
      <Panneau titre="Ce qui reste à faire à la main" bord>
        {restes.length === 0 ? (
          <p className="panel-body">
            Rien&nbsp;: chaque élève a un INE et une classe, et chaque classe quelqu’un qui en répond.
          </p>
        ) : (
          <ul className="todo">
            {restes.map((reste, rank) => (
              <ARegler key={reste.code} reste={reste} premier={rank === 0} />
            ))}
          </ul>
        )}
      </Panneau>
      {ignores > 0 && (
        <p className="soft">
          <b>{pluriel(ignores, "changement proposé a été laissé", "changements proposés ont été laissés")} de côté.</b>{" "}
          Le rapport à télécharger les nomme.
        </p>
      )}
    </>
  );
}

interface AReglerProps {
  readonly reste: Reste;
  /** The next thing to do. */
  readonly premier: boolean;
}

function ARegler({ reste: { code, nombre: count, titre, exemples, remede }, premier }: AReglerProps) {
  const { vers, lien } = OU_REGLER[code];
  const others = count - exemples.length;
  return (
    <li>
      <h3>{titre}</h3>
      <p className="soft">
        {exemples.join(", ")}
        {others > 0 && ` et ${nombre(others)} ${others > 1 ? "autres" : "autre"}`}
      </p>
      <p>{remede}</p>
      <LienBouton petit vers={vers} variante={premier ? "primaire" : "simple"}>
        {lien}
      </LienBouton>
    </li>
  );
}
