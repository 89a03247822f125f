import { LIMITES } from "@navette/livret";
import type { Cellule } from "@navette/server/api";
import { IconPlus, IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { filtre } from "../ui/filtre.ts";
import { Icone } from "../ui/Icone.tsx";
import { sansAccents } from "../ui/mots.ts";
import { useAtelier, useCellule } from "./atelier.ts";
import { elementsDe } from "./cellules.ts";
import { elementsQuery, useNouvelElement } from "./queries.ts";
import { Surligne } from "./Surligne.tsx";

interface ChoixElementsProps {
  readonly cellule: Cellule;
  readonly cycle: number;
  readonly onRetour: () => void;
  readonly onGerer: () => void;
}

/** What was worked on in one rubrique: chosen in the school's bank, or typed, which adds it there. */
export function ChoixElements({ cellule, cycle, onRetour, onGerer }: ChoixElementsProps) {
  const { store } = useAtelier();
  const choisis = elementsDe(useCellule(cellule).valeur);
  const { data, error, refetch } = useQuery(elementsQuery);
  const nouveau = useNouvelElement();
  const [cherche, setCherche] = useState("");
  const id = useId();
  const ecrit = (elements: readonly string[]) => store.tape(cellule, elements.length === 0 ? null : elements);
  const bascule = (libelle: string) =>
    ecrit(choisis.includes(libelle) ? choisis.filter((each) => each !== libelle) : [...choisis, libelle]);
  const banque = (data?.elements ?? [])
    .filter((element) => element.cycle === cycle && element.rubrique === cellule.rubrique)
    .map(({ libelle }) => libelle);
  const trouves = filtre(banque, cherche, (libelle) => libelle);
  const tape = cherche.trim().replace(/\s+/g, " ");
  const inconnu = tape !== "" && ![...banque, ...choisis].some((libelle) => sansAccents(libelle) === sansAccents(tape));
  const ajoute = () => {
    ecrit([...choisis, tape]);
    nouveau.mutate({ cycle, rubrique: cellule.rubrique, libelle: tape });
    setCherche("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [premier] = trouves;
    if (event.key === "Escape") onRetour();
    else if (event.key !== "Enter") return;
    else if (inconnu) ajoute();
    else if (premier !== undefined && tape !== "") bascule(premier);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="bank">
      <div className="row">
        <h3 id={id}>Éléments de programme</h3>
        <button type="button" className="lv-lien row-end" onClick={onGerer}>
          Gérer
        </button>
      </div>
      <Puces choisis={choisis} onRetirer={bascule} />
      <label className="find">
        <span className="vh">Chercher un élément, ou en écrire un</span>
        <Icone de={IconSearch} />
        <input
          className="input input-s"
          type="search"
          data-outil
          maxLength={LIMITES.elements}
          placeholder="Chercher, ou écrire"
          value={cherche}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget }) => setCherche(currentTarget.value)}
        />
      </label>
      {inconnu && (
        <Bouton petit large icone={IconPlus} onClick={ajoute}>
          Ajouter «&nbsp;{tape}&nbsp;»
        </Bouton>
      )}
      {nouveau.isError && (
        <Erreur error={nouveau.error} effet="L’élément est dans ce bilan, mais pas dans la banque de l’école." />
      )}
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      <ul aria-labelledby={id} className="lv-liste">
        {trouves.map((libelle) => (
          <li key={libelle}>
            <label className="lv-option">
              <input type="checkbox" checked={choisis.includes(libelle)} onChange={() => bascule(libelle)} />
              <Surligne texte={libelle} cherche={cherche} />
            </label>
          </li>
        ))}
      </ul>
      {data && banque.length === 0 && !inconnu && (
        <p className="soft">La banque n’a pas encore d’élément pour cette rubrique&nbsp;: écrivez-en un.</p>
      )}
    </div>
  );
}

function Puces({ choisis, onRetirer }: { choisis: readonly string[]; onRetirer: (libelle: string) => void }) {
  if (choisis.length === 0) return <p className="soft">Aucun élément choisi.</p>;
  return (
    <ul className="lv-puces" aria-label="Éléments choisis">
      {choisis.map((libelle) => (
        <li key={libelle}>
          <span>{libelle}</span>
          <button type="button" aria-label={`Retirer «\u00a0${libelle}\u00a0»`} onClick={() => onRetirer(libelle)}>
            <Icone de={IconX} />
          </button>
        </li>
      ))}
    </ul>
  );
}
