import { useSearchParams } from "react-router";
import { Bouton } from "../ui/Bouton.tsx";
import { ChampDate } from "../ui/ChampDate.tsx";

/** The day a record is looked at, in its address; `undefined` is today. */
export function useJour(): { readonly jour: string | undefined; readonly setJour: (jour: string | undefined) => void } {
  const [params, setParams] = useSearchParams();
  return {
    jour: params.get("jour") ?? undefined,
    setJour: (jour) =>
      setParams(
        (current) => {
          if (jour === undefined) current.delete("jour");
          else current.set("jour", jour);
          return current;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}

interface RegardProps {
  /** The day shown, ISO. */
  readonly jour: string;
  readonly aujourdhui: boolean;
  readonly onJour: (jour: string | undefined) => void;
}

/** Chooses on which day one asks who teaches: a suppléance holds between two dates. */
export function Regard({ jour, aujourdhui, onJour }: RegardProps) {
  return (
    <>
      <ChampDate
        label="Qui enseigne le"
        valeur={jour}
        onValeur={(next) => {
          if (next !== undefined) onJour(next);
        }}
      />
      {!aujourdhui && (
        <Bouton variante="discret" onClick={() => onJour(undefined)}>
          Revenir à aujourd’hui
        </Bouton>
      )}
    </>
  );
}
