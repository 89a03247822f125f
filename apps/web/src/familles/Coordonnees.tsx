import type { Famille, Responsable } from "@navette/server/api";
import { IconHome, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useMots } from "../shell/degre.ts";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Fiche, Rubrique } from "../ui/Fiche.tsx";
import { Panneau } from "../ui/Panneau.tsx";
import { Verrou } from "../ui/Verrou.tsx";
import { AdresseDialogue } from "./AdresseDialogue.tsx";
import { CHAMPS, valeurLue } from "./champs.ts";
import { IdentiteDialogue } from "./IdentiteDialogue.tsx";
import { useLibererResponsable } from "./queries.ts";
import { lignesAdresse } from "./words.ts";

interface CoordonneesProps {
  readonly responsable: Responsable;
  readonly famille: Famille;
}

/** Who he is, and how to reach him; what was corrected here bears its lock. */
export function Coordonnees({ responsable, famille }: CoordonneesProps) {
  const { source } = useMots();
  const [open, setOpen] = useState<"identite" | "adresse">();
  const foyer = famille.foyers.find(({ id }) => id === responsable.foyer);
  return (
    <Panneau
      titre="Identité et coordonnées"
      note={`Ce qui est corrigé ici n’est plus changé par les imports. Corrigez aussi dans ${source}.`}
      fin={
        <>
          <Bouton petit icone={IconPencil} onClick={() => setOpen("identite")}>
            Corriger les coordonnées
          </Bouton>
          <Bouton petit icone={IconHome} onClick={() => setOpen("adresse")}>
            Changer l’adresse
          </Bouton>
        </>
      }
      bord
    >
      <Fiche>
        {CHAMPS.map(({ champ, libelle }) => (
          <Rubrique key={champ} nom={libelle}>
            {valeurLue(responsable, champ) ?? <span className="muted">vide</span>}
            <Ferme responsable={responsable} champ={champ} quoi={libelle} />
          </Rubrique>
        ))}
        <Rubrique nom="Adresse">
          {foyer ? (
            lignesAdresse(foyer.adresse).map((ligne) => (
              <span key={ligne} className="kin-line">
                {ligne}
              </span>
            ))
          ) : (
            <span className="muted">vide</span>
          )}
          <Ferme responsable={responsable} champ="foyer" quoi="Adresse" />
        </Rubrique>
      </Fiche>
      {open === "identite" && <IdentiteDialogue responsable={responsable} onFermer={() => setOpen(undefined)} />}
      {open === "adresse" && (
        <AdresseDialogue responsable={responsable} foyer={foyer} onFermer={() => setOpen(undefined)} />
      )}
    </Panneau>
  );
}

/** The lock of a field that was corrected here. */
function Ferme({ responsable, champ, quoi }: { responsable: Responsable; champ: string; quoi: string }) {
  const liberer = useLibererResponsable(responsable.id);
  const lock = responsable.verrous.find((verrou) => verrou.champ === champ);
  return (
    <>
      {lock && (
        <Verrou
          auteur={lock.auteur}
          le={lock.le}
          quoi={quoi.toLocaleLowerCase("fr")}
          onLiberer={() => liberer.mutate(champ)}
          occupe={liberer.isPending}
        />
      )}
      {liberer.error && <Erreur error={liberer.error} />}
    </>
  );
}
