import type { LigneCorrespondance } from "@navette/server/api";
import type { KeyboardEvent } from "react";
import { Badge } from "../ui/Badge.tsx";
import { ListeOptions } from "./ListeOptions.tsx";
import { ETATS } from "./words.ts";

interface NomsProps {
  readonly lignes: readonly LigneCorrespondance[];
  readonly actif: number;
  readonly onChoisir: (ligne: LigneCorrespondance) => void;
  /** A letter, or Enter: what follows is typed in the search. */
  readonly onChercher: () => void;
}

/** The names of the timetable software, each with what it is paired with. */
export function Noms({ lignes, actif, onChoisir, onChercher }: NomsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const rang = rangApres(event.key, actif, lignes.length);
    const ligne = rang === undefined ? undefined : lignes[rang];
    if (ligne) {
      event.preventDefault();
      onChoisir(ligne);
    } else if (event.key === "Enter") {
      event.preventDefault();
      onChercher();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) onChercher();
  };
  return (
    <ListeOptions
      id="corr-noms"
      nom="Noms du logiciel d’emploi du temps"
      choses={lignes}
      cleDe={({ nom }) => nom}
      actif={actif}
      onChoisir={(ligne) => onChoisir(ligne)}
      onKeyDown={onKeyDown}
      rendu={(ligne) => <Nom ligne={ligne} />}
    />
  );
}

/** Where an arrow leads; nothing for the other keys. */
function rangApres(key: string, actif: number, total: number): number | undefined {
  if (total === 0) return undefined;
  if (key === "ArrowDown") return Math.min(actif + 1, total - 1);
  if (key === "ArrowUp") return Math.max(actif - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? total - 1 : undefined;
}

function Nom({ ligne: { montre, detail, etat, libelle, raison, perdue } }: { readonly ligne: LigneCorrespondance }) {
  const { ton, mot } = ETATS[etat];
  return (
    <>
      <span className="corr-texte">
        <b>{montre}</b>
        <small>
          {libelle === null ? (perdue === null ? detail : `était associé à ${perdue}`) : `${libelle}, ${raison}`}
        </small>
      </span>
      <Badge ton={perdue === null ? ton : "bad"}>{perdue === null ? mot : "Perdu"}</Badge>
    </>
  );
}
