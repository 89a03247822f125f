import "./accueil.css";
import type { Avancement } from "@navette/livret";
import type { ATraiter } from "@navette/server/api";
import { type Icon, IconAlertOctagonFilled, IconAlertTriangleFilled, IconInfoCircle } from "@tabler/icons-react";
import { Link } from "react-router";
import { useSession } from "../api/session.ts";
import { Icone } from "../ui/Icone.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { enPhrase, rienEnMots } from "./a-traiter.ts";

const NIVEAUX: Readonly<
  Record<ATraiter["level"], { readonly mot: string; readonly ton: string; readonly icone: Icon }>
> = {
  rejet: { mot: "Rejet", ton: "t-bad", icone: IconAlertOctagonFilled },
  anomalie: { mot: "Anomalie", ton: "t-warn", icone: IconAlertTriangleFilled },
  information: { mot: "Information", ton: "t-accent", icone: IconInfoCircle },
};

interface ATraiterListeProps {
  readonly cas: readonly ATraiter[];
  readonly lecteur: "direction" | "enseignant";
  /** Of the periods that have begun; nothing where no livret is expected. */
  readonly saisi?: Avancement | undefined;
}

/** What is to mend, the gravest first, each with where to do it. */
export function ATraiterListe({ cas, lecteur, saisi }: ATraiterListeProps) {
  return (
    <Panneau titre="À traiter" note={cas.length > 0 ? String(cas.length) : undefined} bord>
      {cas.length === 0 ? (
        <p className="panel-body soft">{rienEnMots(lecteur, saisi)}</p>
      ) : (
        <ul className="todo-list">
          {cas.map((one) => (
            <Ligne key={`${one.code} ${one.id} ${one.periode}`} cas={one} />
          ))}
        </ul>
      )}
    </Panneau>
  );
}

function Ligne({ cas }: { cas: ATraiter }) {
  const { mot, ton, icone } = NIVEAUX[cas.level];
  const { titre, note, vers } = enPhrase(cas, useSession().etablissement.degre);
  return (
    <li>
      <Icone de={icone} className={ton} />
      <div>
        <Link to={vers}>{titre}</Link>
        <p>
          <span className={ton}>{mot}</span> · {note}
        </p>
      </div>
    </li>
  );
}
