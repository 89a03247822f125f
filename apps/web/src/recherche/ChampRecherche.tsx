import { Fragment, type KeyboardEvent, useEffect, useId, useState } from "react";
import { useNavigate } from "react-router";
import { useSession } from "../api/session.ts";
import { ChampTexte } from "../ui/Champ.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { pluriel } from "../ui/mots.ts";
import { useDelayed } from "../ui/use-delayed.ts";
import { useRecherche } from "./queries.ts";
import { type Groupe, groupesDe, type Resultat } from "./resultats.ts";

/** A combobox: the words on top, what answers below, walked by the arrows, opened by Enter. */
export function ChampRecherche({ onChoisi }: { onChoisi: () => void }) {
  const { compte, etablissement } = useSession();
  const navigate = useNavigate();
  const liste = useId();
  const [typed, setTyped] = useState("");
  const [rang, setRang] = useState(0);
  const recherche = useDelayed(typed.trim());
  const { data, error, refetch, isFetching } = useRecherche(recherche);
  // What answers other words is not shown: Entrée would open it.
  const isAnswered = recherche.length >= 2 && recherche === typed.trim();
  const isWaiting = isFetching || recherche !== typed.trim();
  const groupes = groupesDe(
    { role: compte.role, degre: etablissement.degre },
    typed.trim(),
    isAnswered ? data : undefined,
  );
  const resultats = groupes.flatMap((groupe) => groupe.resultats);
  const active = Math.min(rang, resultats.length - 1);
  const optionAt = (index: number) => `${liste}-${index}`;
  useEffect(() => {
    document.getElementById(`${liste}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [liste, active]);
  const choisir = (resultat: Resultat | undefined) => {
    if (!resultat) return;
    onChoisi();
    void navigate(resultat.vers);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = suivant(event.key, active, resultats.length);
    if (next === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (next === undefined && isWaiting) return;
    if (next === undefined) choisir(resultats[active]);
    else setRang(next);
  };
  return (
    <search className="recherche">
      <ChampTexte
        label="Personne, classe, groupe, matière ou page"
        aide="Flèches pour choisir, Entrée pour ouvrir, Échap pour fermer."
        role="combobox"
        aria-expanded={resultats.length > 0}
        aria-controls={liste}
        aria-activedescendant={resultats.length > 0 ? optionAt(active) : undefined}
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
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      <p className="vh" role="status">
        {isWaiting ? "" : pluriel(resultats.length, "résultat")}
      </p>
      <Liste id={liste} groupes={groupes} active={active} optionAt={optionAt} onChoisir={choisir} />
      {resultats.length === 0 && !isWaiting && <p className="muted">Rien ne répond à cette demande.</p>}
    </search>
  );
}

/** Where a key leads in the list, going round; nothing for the other keys. */
function suivant(key: string, active: number, total: number): number | undefined {
  if (total === 0) return undefined;
  if (key === "ArrowDown") return (active + 1) % total;
  if (key === "ArrowUp") return (active - 1 + total) % total;
  return undefined;
}

interface ListeProps {
  readonly id: string;
  readonly groupes: readonly Groupe[];
  readonly active: number;
  readonly optionAt: (index: number) => string;
  readonly onChoisir: (resultat: Resultat) => void;
}

function Liste({ id, groupes, active, optionAt, onChoisir }: ListeProps) {
  let index = -1;
  return (
    <div id={id} role="listbox" aria-label="Résultats" className="recherche-liste">
      {groupes.map(({ titre, resultats }) => (
        <Fragment key={titre}>
          <p className="recherche-titre" role="presentation">
            {titre}
          </p>
          {resultats.map((resultat) => {
            index += 1;
            return (
              <button
                type="button"
                key={resultat.vers}
                id={optionAt(index)}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                className="recherche-option"
                onClick={() => onChoisir(resultat)}
              >
                <span>{resultat.libelle}</span>
                {resultat.note && <small className="muted">{resultat.note}</small>}
              </button>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}
