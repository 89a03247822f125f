import { compte } from "@navette/livret";
import { nombre, pluriel } from "../ui/mots.ts";

interface CompteurProps {
  readonly id?: string;
  readonly texte: string;
  readonly limite: number;
}

/** How long a text is against the longest LSU takes. */
export function Compteur({ id, texte, limite }: CompteurProps) {
  const { longueur, reste, depasse } = compte(texte, limite);
  return (
    <span id={id} className={depasse ? "counter t-bad" : "counter"}>
      <span className="meter" aria-hidden="true">
        <i style={{ width: `${Math.min(100, (longueur * 100) / limite)}%` }} />
      </span>
      <span>
        <b>{nombre(longueur)}</b> sur {nombre(limite)} <span className="unite">caractères</span>
        {depasse && ` · raccourcissez de ${pluriel(-reste, "caractère")}`}
      </span>
    </span>
  );
}
