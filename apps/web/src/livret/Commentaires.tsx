import { compte, depersonnalise, personnalise } from "@navette/livret";
import type { Cellule, Commentaire } from "@navette/server/api";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Icone } from "../ui/Icone.tsx";
import { useAtelier, useCellule } from "./atelier.ts";
import { texteDe } from "./cellules.ts";
import { groupeDeRubrique } from "./groupes.ts";
import { PHRASE_MAX } from "./Phrase.tsx";
import { commentairesQuery, useNouveauCommentaire } from "./queries.ts";
import { Surligne } from "./Surligne.tsx";
import { suggestions } from "./suggestions.ts";

interface CommentairesProps {
  readonly cellule: Cellule;
  readonly prenom: string;
  readonly onGerer: () => void;
  /** Back to the text, once a sentence is in it or the search is left. */
  readonly onRetour: () => void;
}

/** The bank: type to filter, go down, Entrée puts the sentence in the text with the pupil's first name. */
export function Commentaires({ cellule, prenom, onGerer, onRetour }: CommentairesProps) {
  const { store, groupes } = useAtelier();
  const { valeur } = useCellule(cellule);
  const { data, error, refetch } = useQuery(commentairesQuery);
  const [cherche, setCherche] = useState("");
  const [rang, setRang] = useState(0);
  const id = useId();
  const theme = groupeDeRubrique(groupes, cellule.rubrique)?.libelle ?? "";
  const themes = groupes.map(({ libelle }) => libelle);
  const trouves = suggestions(data?.commentaires ?? [], { usage: cellule.objet, theme, themes, cherche });
  const insere = ({ texte }: Commentaire) => {
    const suite = personnalise(texte, prenom);
    const avant = texteDe(valeur).trimEnd();
    store.tape(cellule, avant === "" ? suite : `${avant} ${suite}`);
    onRetour();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sens = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choisi = trouves[rang];
    if (sens !== undefined) setRang(Math.max(0, Math.min(trouves.length - 1, rang + sens)));
    else if (event.key === "Enter" && choisi) insere(choisi);
    else if (event.key === "Escape") onRetour();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="bank">
      <div className="row">
        <h3 id={id}>Commentaires</h3>
        <kbd>Ctrl Espace</kbd>
        <button type="button" className="lv-lien row-end" onClick={onGerer}>
          Gérer
        </button>
      </div>
      <label className="find">
        <span className="vh">Chercher un commentaire</span>
        <Icone de={IconSearch} />
        <input
          className="input input-s"
          type="search"
          data-outil
          role="combobox"
          aria-expanded={trouves.length > 0}
          aria-controls={`${id}-liste`}
          aria-activedescendant={trouves[rang] && `${id}-${rang}`}
          value={cherche}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget }) => {
            setCherche(currentTarget.value);
            setRang(0);
          }}
        />
      </label>
      {error && <Erreur error={error} onReessayer={() => void refetch()} />}
      <div id={`${id}-liste`} role="listbox" aria-labelledby={id} className="lv-liste">
        {trouves.map((commentaire, at) => (
          <div
            key={commentaire.id}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === rang}
            className={at === rang ? "first" : undefined}
            onClick={() => insere(commentaire)}
            onKeyDown={(event) => event.key === "Enter" && insere(commentaire)}
          >
            <Surligne texte={personnalise(commentaire.texte, prenom)} cherche={cherche} />
            {at === rang && <kbd>Entrée</kbd>}
          </div>
        ))}
      </div>
      {data === undefined && !error && <Chargement quoi="les commentaires" forme="lignes" />}
      {data && trouves.length === 0 && (cherche.trim() === "" ? <SansPhrase onEcrire={onGerer} /> : <SansReponse />)}
      <Garder cellule={cellule} prenom={prenom} theme={theme} />
    </div>
  );
}

/** What the bank is for, while it holds nothing of use here. */
function SansPhrase({ onEcrire }: { onEcrire: () => void }) {
  return (
    <div className="lv-sans-phrase">
      <p className="soft">
        Gardez ici les phrases que vous écrivez souvent&nbsp;: elles s’insèrent d’une touche, avec le prénom de l’élève.
      </p>
      <Bouton petit icone={IconPlus} onClick={onEcrire}>
        Écrire une première phrase
      </Bouton>
    </div>
  );
}

const SansReponse = () => <p className="soft">Aucun commentaire ne contient ces mots.</p>;

/** Keeps the text being typed as a sentence of one's own bank. */
function Garder({
  cellule,
  prenom,
  theme,
}: Pick<CommentairesProps, "cellule" | "prenom"> & { readonly theme: string }) {
  const texte = texteDe(useCellule(cellule).valeur).trim();
  const nouveau = useNouveauCommentaire();
  const trop = compte(texte, PHRASE_MAX).depasse;
  if (texte === "" || cellule.objet === "parcours") return null;
  const usage = cellule.objet === "appreciation" ? "appreciation" : "appreciation-generale";
  const phrase = depersonnalise(texte, prenom);
  const garde = () => nouveau.mutate({ usage, theme, texte: phrase });
  return (
    <>
      <Bouton
        variante="discret"
        petit
        occupe={nouveau.isPending}
        empeche={trop ? `Une phrase de la banque compte ${PHRASE_MAX} caractères au plus.` : undefined}
        onClick={garde}
      >
        Garder ce texte dans mes commentaires
      </Bouton>
      <p className="soft" role="status">
        {nouveau.isSuccess && nouveau.variables.texte === phrase && "Gardé dans vos commentaires."}
      </p>
      {nouveau.isError && <Erreur error={nouveau.error} />}
    </>
  );
}
