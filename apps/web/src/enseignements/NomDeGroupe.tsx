import type { FicheGroupe } from "@navette/server/api";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampTexte } from "../ui/Champ.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Rubrique } from "../ui/Fiche.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { Verrou } from "../ui/Verrou.tsx";
import { useLibererGroupe, useRenommerGroupe } from "./queries.ts";

interface NomDeGroupeProps {
  readonly groupe: FicheGroupe;
  readonly modifiable: boolean;
}

/** The name of a group; correcting it here locks it against the imports, and says so before. Its code never changes. */
export function NomDeGroupe({ groupe, modifiable }: NomDeGroupeProps) {
  const [typed, setTyped] = useState<string>();
  const liberer = useLibererGroupe(groupe.id);
  if (typed !== undefined) {
    return (
      <Rubrique nom="Nom">
        <Saisie groupe={groupe} typed={typed} onTyped={setTyped} />
      </Rubrique>
    );
  }
  const renommer = (
    <Bouton petit icone={IconPencil} onClick={() => setTyped(groupe.libelle ?? "")} nom="Renommer le groupe">
      Renommer
    </Bouton>
  );
  return (
    <Rubrique nom="Nom" fin={modifiable && renommer}>
      {groupe.libelle ?? <span className="muted">aucun : le code en tient lieu</span>}
      {groupe.verrou && modifiable && groupe.origine === "import" && (
        <Verrou
          {...groupe.verrou}
          quoi="le nom du groupe"
          onLiberer={() => liberer.mutate()}
          occupe={liberer.isPending}
        />
      )}
      {liberer.error && <Erreur error={liberer.error} />}
    </Rubrique>
  );
}

interface SaisieProps {
  readonly groupe: FicheGroupe;
  readonly typed: string;
  readonly onTyped: (typed: string | undefined) => void;
}

function Saisie({ groupe, typed, onTyped }: SaisieProps) {
  const renommer = useRenommerGroupe(groupe.id);
  const name = typed.trim();
  return (
    <Formulaire
      onEnvoyer={() => renommer.mutate({ libelle: name === "" ? null : name }, { onSuccess: () => onTyped(undefined) })}
      erreur={horsChamps(renommer.error, ["libelle"])}
      refus={renommer.error}
      actions={
        <>
          <Bouton variante="primaire" type="submit" occupe={renommer.isPending}>
            Renommer le groupe
          </Bouton>
          <Bouton variante="discret" onClick={() => onTyped(undefined)}>
            Ne rien changer
          </Bouton>
        </>
      }
    >
      <ChampTexte
        label="Nouveau nom"
        valeur={typed}
        onValeur={onTyped}
        maxLength={60}
        erreur={fauteDuChamp(renommer.error, "libelle")}
        aide="Les imports suivants garderont ce nom. Le groupe reste reconnu par son code."
      />
    </Formulaire>
  );
}
