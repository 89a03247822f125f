import type { GenreApparie, LigneCorrespondance } from "@navette/server/api";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { ChampTexte } from "../ui/Champ.tsx";
import { pluriel } from "../ui/mots.ts";
import { type Candidat, candidatsDe } from "./candidats.ts";
import { ListeOptions, optionId } from "./ListeOptions.tsx";

const LISTE = "corr-candidats";

interface RechercheProps {
  readonly ligne: LigneCorrespondance;
  readonly genre: GenreApparie;
  readonly champ: RefObject<HTMLInputElement | null>;
  readonly onAssocier: (candidat: Candidat) => void;
  /** Ctrl and an arrow: another name, without leaving the field. */
  readonly onBouger: (pas: 1 | -1) => void;
}

/** What STS-Web still has free: type to filter, Enter pairs. Nothing is in hand until something looks like the name or is typed. */
export function Recherche({ ligne, genre, champ, onAssocier, onBouger }: RechercheProps) {
  const [typed, setTyped] = useState("");
  const [rang, setRang] = useState(0);
  const candidats = candidatsDe(ligne, genre, typed);
  const likely = typed.trim() !== "" || (candidats[0]?.raison ?? "") !== "";
  const actif = candidats.length === 0 || (!likely && rang === 0) ? -1 : Math.min(rang, candidats.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const pas = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (pas !== 0) {
      event.preventDefault();
      if (event.ctrlKey) onBouger(pas);
      else setRang(Math.max(0, Math.min(actif + pas, candidats.length - 1)));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const candidat = candidats[actif];
      if (candidat) onAssocier(candidat);
    } else if (event.key === "Escape") setTyped("");
  };
  return (
    <>
      <ChampTexte
        label="Chercher dans STS-Web"
        aide="Écrivez pour filtrer, flèches pour choisir, Entrée pour associer."
        ref={champ}
        role="combobox"
        aria-expanded={candidats.length > 0}
        aria-controls={LISTE}
        aria-activedescendant={actif >= 0 ? optionId(LISTE, actif) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        valeur={typed}
        onValeur={(next) => {
          setTyped(next);
          setRang(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="corr-compte muted" role="status">
        {candidats.length === 0
          ? sansReponse(typed)
          : pluriel(candidats.length, "choix encore libre", "choix encore libres")}
      </p>
      {candidats.length > 0 && (
        <ListeOptions
          id={LISTE}
          nom="Choix de STS-Web encore libres"
          choses={candidats}
          cleDe={({ cle }) => cle}
          actif={actif}
          onChoisir={onAssocier}
          rendu={(candidat) => <Choix candidat={candidat} />}
        />
      )}
    </>
  );
}

const sansReponse = (typed: string): string =>
  typed.trim() === "" ? "Tout ce que STS-Web a donné est déjà associé." : "Rien de libre ne répond à cette demande.";

function Choix({ candidat: { libelle, detail, raison } }: { readonly candidat: Candidat }) {
  return (
    <span className="corr-texte">
      <b>{libelle}</b>
      <small className={raison === "" ? undefined : "corr-raison"}>{raison === "" ? detail : raison}</small>
    </span>
  );
}
