import type { SaisieEcrite } from "@navette/server/api";
import { useAtelier } from "./atelier.ts";
import { quand } from "./words.ts";

/** Who typed what the server keeps, and when; one's own name is not repeated under one's own texts. */
export function Signature({ saisie: { auteur, le } }: { saisie: Pick<SaisieEcrite, "auteur" | "le"> }) {
  const { lecteur } = useAtelier();
  const autre = auteur !== lecteur;
  return (
    <span className={autre ? "other" : undefined}>
      {[...(autre ? [auteur] : []), quand(le, new Date())].join(", ")}
    </span>
  );
}
