import { type ReactNode, useState } from "react";
import { ChampTexte } from "../ui/Champ.tsx";
import { Filtres } from "../ui/Filtres.tsx";
import { contient } from "../ui/filtre.ts";
import { type Colonne, TableVirtuelle } from "../ui/TableVirtuelle.tsx";
import { useDelayed } from "../ui/use-delayed.ts";

interface ListeProps<Ligne> {
  /** Names the region: « Divisions ». */
  readonly nom: string;
  /** What the search field asks: « Chercher une division ». */
  readonly chercher: string;
  readonly exemple: string;
  readonly lignes: readonly Ligne[];
  readonly colonnes: readonly Colonne<Ligne>[];
  readonly cleDe: (ligne: Ligne) => string;
  /** The words a line answers to. */
  readonly texteDe: (ligne: Ligne) => string;
  readonly largeurMin: string;
  /** What is searched at first; never words about a person, when an address gives them. */
  readonly depart?: string | undefined;
  /** Beside the search: other ways to narrow the list. */
  readonly filtres?: ReactNode;
}

/** A list one searches as one types. The words stay in the page: they name people, and stand in no address. */
export function Liste<Ligne>({
  nom,
  chercher,
  exemple,
  lignes,
  texteDe,
  depart = "",
  filtres,
  ...table
}: ListeProps<Ligne>) {
  const [typed, setTyped] = useState(depart);
  const mots = useDelayed(typed.trim());
  const found = mots === "" ? lignes : lignes.filter((ligne) => contient(texteDe(ligne), mots));
  return (
    <section className="panel" aria-label={`Liste\u00a0: ${nom.toLocaleLowerCase("fr")}`}>
      <Filtres>
        <ChampTexte
          label={chercher}
          type="search"
          valeur={typed}
          onValeur={setTyped}
          placeholder={exemple}
          autoComplete="off"
          maxLength={100}
        />
        {filtres}
      </Filtres>
      {found.length === 0 ? (
        <p className="panel-body muted" role="status">
          Rien ne répond à cette demande.
        </p>
      ) : (
        <TableVirtuelle nom={nom} lignes={found} memoire={`${nom} ${mots}`} {...table} />
      )}
    </section>
  );
}
