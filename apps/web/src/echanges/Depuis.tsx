import "../ui/repli.css";
import type { PartLsu, Remplace } from "@navette/server/api";
import { IconChevronRight } from "@tabler/icons-react";
import { AvantApres } from "../ui/AvantApres.tsx";
import { Icone } from "../ui/Icone.tsx";
import { moment, pluriel } from "../ui/mots.ts";
import { Panneau } from "../ui/Panneau.tsx";

/** The bilans that are in a file already and are no longer the same: what LSU would lose and receive. */
export function Depuis({ parts }: { parts: readonly PartLsu[] }) {
  const remplaces = parts.flatMap((part) => part.remplaces);
  if (remplaces.length === 0) return null;
  return (
    <Panneau
      titre="Modifiés depuis leur fichier"
      note={`${pluriel(remplaces.length, "bilan")}\u00a0: un nouveau fichier remplace tout le bilan dans LSU.`}
      bord
    >
      {remplaces.map((remplace) => (
        <Bilan key={`${remplace.classe} ${remplace.eleve}`} remplace={remplace} />
      ))}
    </Panneau>
  );
}

function Bilan({ remplace: { nom, prepareLe, etat, differences } }: { remplace: Remplace }) {
  return (
    <details className="cause cause-eleve">
      <summary>
        <Icone de={IconChevronRight} className="chev" />
        <b>{nom}</b>
        <span className="soft">{pluriel(differences.length, "changement")}</span>
      </summary>
      <dl className="changes">
        <dt>Préparé</dt>
        <dd>{etat === "depose" ? `${moment(prepareLe)}, déposé dans LSU` : moment(prepareLe)}</dd>
        {differences.map(({ rubrique, avant, apres }) => (
          <div key={rubrique} className="change">
            <dt>{rubrique}</dt>
            <dd>
              <AvantApres avant={avant ?? undefined} apres={apres ?? undefined} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
