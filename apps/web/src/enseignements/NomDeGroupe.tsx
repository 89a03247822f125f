import type { FicheGroupe } from "@navette/server/api";
import { NomModifiable } from "../structures/NomModifiable.tsx";
import { useLibererGroupe, useRenommerGroupe } from "./queries.ts";

interface NomDeGroupeProps {
  readonly groupe: FicheGroupe;
  readonly modifiable: boolean;
}

/** The name of a group, which may have none: its code, which never changes, stands for it. */
export function NomDeGroupe({ groupe, modifiable }: NomDeGroupeProps) {
  const { id, libelle, verrou, origine } = groupe;
  return (
    <NomModifiable
      quoi="le groupe"
      nom={libelle ?? ""}
      lu={libelle ?? <span className="muted">aucun&nbsp;: le code en tient lieu</span>}
      max={60}
      aide="Les imports suivants garderont ce nom. Le groupe reste reconnu par son code."
      modifiable={modifiable}
      verrou={modifiable && origine === "import" ? verrou : null}
      renommer={useRenommerGroupe(id)}
      liberer={useLibererGroupe(id)}
    />
  );
}
