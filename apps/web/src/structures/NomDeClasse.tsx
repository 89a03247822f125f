import type { Classe } from "@navette/server/api";
import { NomModifiable } from "./NomModifiable.tsx";
import { useLibererNom, useRenommer } from "./queries.ts";

/** The name of a class, which ONDE knows by its identifier. */
export function NomDeClasse({ classe: { id, libelle, verrou } }: { classe: Classe }) {
  return (
    <NomModifiable
      quoi="la classe"
      nom={libelle}
      max={100}
      aide="Les imports suivants garderont ce nom, même si ONDE en dit un autre. La classe reste reconnue par son identifiant ONDE."
      verrou={verrou}
      renommer={useRenommer(id)}
      liberer={useLibererNom(id)}
    />
  );
}
