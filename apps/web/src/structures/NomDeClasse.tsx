import type { Classe } from "@navette/server/api";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampTexte } from "../ui/Champ.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Rubrique } from "../ui/Fiche.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { Verrou } from "../ui/Verrou.tsx";
import { useLibererNom, useRenommer } from "./queries.ts";

/** The name of a class; correcting it here locks it against the imports, and says so before. */
export function NomDeClasse({ classe }: { classe: Classe }) {
  const [typed, setTyped] = useState<string>();
  const renommer = useRenommer(classe.id);
  const liberer = useLibererNom(classe.id);
  if (typed !== undefined) {
    const rename = () => renommer.mutate({ libelle: typed }, { onSuccess: () => setTyped(undefined) });
    return (
      <Rubrique nom="Nom">
        <Formulaire
          onEnvoyer={rename}
          erreur={horsChamps(renommer.error, ["libelle"])}
          refus={renommer.error}
          actions={
            <>
              <Bouton variante="primaire" type="submit" occupe={renommer.isPending}>
                Renommer la classe
              </Bouton>
              <Bouton variante="discret" onClick={() => setTyped(undefined)}>
                Garder «&nbsp;{classe.libelle}&nbsp;»
              </Bouton>
            </>
          }
        >
          <ChampTexte
            label="Nouveau nom"
            valeur={typed}
            onValeur={setTyped}
            maxLength={100}
            erreur={fauteDuChamp(renommer.error, "libelle")}
            aide="Les imports suivants garderont ce nom, même si ONDE en dit un autre. La classe reste reconnue par son identifiant ONDE."
          />
        </Formulaire>
      </Rubrique>
    );
  }
  return (
    <Rubrique
      nom="Nom"
      fin={
        <Bouton petit icone={IconPencil} onClick={() => setTyped(classe.libelle)} nom="Renommer la classe">
          Renommer
        </Bouton>
      }
    >
      <b>{classe.libelle}</b>
      {classe.verrou && (
        <Verrou
          {...classe.verrou}
          quoi="le nom de la classe"
          onLiberer={() => liberer.mutate()}
          occupe={liberer.isPending}
        />
      )}
      {liberer.error && <Erreur error={liberer.error} />}
    </Rubrique>
  );
}
