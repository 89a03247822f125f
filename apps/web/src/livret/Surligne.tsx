import { coupe } from "../ui/filtre.ts";

/** A text with the word looked for marked. */
export function Surligne({ texte, cherche }: { texte: string; cherche: string }) {
  const [avant, mot, apres] = coupe(texte, cherche);
  return (
    <span>
      {avant}
      {mot !== "" && <mark>{mot}</mark>}
      {apres}
    </span>
  );
}
