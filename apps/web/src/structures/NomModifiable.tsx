import { IconPencil } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { fauteDuChamp, horsChamps } from "../api/ecriture.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampTexte } from "../ui/Champ.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Rubrique } from "../ui/Fiche.tsx";
import { Formulaire } from "../ui/Formulaire.tsx";
import { SurPlace } from "../ui/SurPlace.tsx";
import { useSurPlace } from "../ui/use-sur-place.ts";
import { Verrou } from "../ui/Verrou.tsx";

/** A write of the page, as react-query gives it. */
interface Ecriture<Demande> {
  readonly mutate: (demande: Demande, options?: { readonly onSuccess: () => void }) => void;
  readonly error: unknown;
  readonly isPending: boolean;
}

interface NomModifiableProps {
  /** « la classe ». */
  readonly quoi: string;
  readonly nom: string;
  /** The name as it is read, when it is not itself. */
  readonly lu?: ReactNode;
  readonly max: number;
  /** What the imports will do of a name that was corrected. */
  readonly aide: string;
  readonly modifiable?: boolean;
  readonly verrou: { readonly auteur: string; readonly le: string } | null;
  readonly renommer: Ecriture<string>;
  readonly liberer: Ecriture<void>;
}

/** A name that can be corrected; doing so locks it against the imports, and says so before. */
export function NomModifiable({ modifiable = true, ...props }: NomModifiableProps) {
  const { quoi, nom, lu = <b>{nom}</b>, verrou, liberer } = props;
  const { acte, fermer, ouvreur } = useSurPlace<"renommer">();
  if (acte === "renommer") {
    return (
      <Rubrique nom="Nom">
        <SurPlace>
          <Saisie {...props} onFini={fermer} />
        </SurPlace>
      </Rubrique>
    );
  }
  const renommer = (
    <Bouton petit icone={IconPencil} {...ouvreur("renommer")} nom={`Renommer ${quoi}`}>
      Renommer
    </Bouton>
  );
  return (
    <Rubrique nom="Nom" fin={modifiable && renommer}>
      {lu}
      {verrou && (
        <Verrou
          {...verrou}
          quoi={`le nom de ${quoi}`.replace("de le ", "du ")}
          onLiberer={() => liberer.mutate()}
          occupe={liberer.isPending}
        />
      )}
      {Boolean(liberer.error) && <Erreur error={liberer.error} />}
    </Rubrique>
  );
}

type SaisieProps = Omit<NomModifiableProps, "modifiable"> & { readonly onFini: () => void };

function Saisie({ quoi, nom, max, aide, renommer, onFini }: SaisieProps) {
  const [typed, setTyped] = useState(nom);
  return (
    <Formulaire
      onEnvoyer={() => renommer.mutate(typed.trim(), { onSuccess: onFini })}
      erreur={horsChamps(renommer.error, ["libelle"])}
      refus={renommer.error}
      actions={
        <>
          <Bouton variante="primaire" type="submit" occupe={renommer.isPending}>
            Renommer {quoi}
          </Bouton>
          <Bouton variante="discret" onClick={onFini}>
            Ne rien changer
          </Bouton>
        </>
      }
    >
      <ChampTexte
        label="Nouveau nom"
        valeur={typed}
        onValeur={setTyped}
        maxLength={max}
        erreur={fauteDuChamp(renommer.error, "libelle")}
        aide={aide}
      />
    </Formulaire>
  );
}
