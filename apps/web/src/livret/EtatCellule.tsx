import type { Cellule } from "@navette/server/api";
import {
  type Icon,
  IconAlertTriangle,
  IconCircleDashed,
  IconCloudOff,
  IconGitCompare,
  IconLoader2,
  IconPencil,
} from "@tabler/icons-react";
import { Icone } from "../ui/Icone.tsx";
import { useAtelier } from "./atelier.ts";
import type { Entree, Phase } from "./cell-queue.ts";

/** How each phase is said, drawn and tinted, here and at the end of the row. */
export const DIRES: Readonly<Record<Phase["nom"] | "a-saisir", { mot: string; icone: Icon; ton: string }>> = {
  conflit: { mot: "Deux textes", icone: IconGitCompare, ton: "t-warn" },
  refusee: { mot: "Non enregistré", icone: IconAlertTriangle, ton: "t-bad" },
  attend: { mot: "Attend le réseau", icone: IconCloudOff, ton: "t-warn" },
  envoi: { mot: "Enregistre…", icone: IconLoader2, ton: "t-accent" },
  modifiee: { mot: "Modifié", icone: IconPencil, ton: "t-accent" },
  "a-saisir": { mot: "À saisir", icone: IconCircleDashed, ton: "muted" },
};

/** What keeps one field from being saved, under it; nothing while all goes well, the end of the row says so. */
export function EtatCellule({ cellule, entree }: { cellule: Cellule; entree: Entree | undefined }) {
  const { outiller } = useAtelier();
  const nom = entree?.phase.nom;
  if (entree === undefined || nom === undefined || nom === "modifiee" || nom === "envoi") return null;
  const { mot, icone, ton } = DIRES[nom];
  return (
    <p className={`lv-souci ${ton}`}>
      <Icone de={icone} />
      <span>
        {mot}
        {entree.phase.nom === "refusee" && `\u00A0: ${entree.phase.refus.message} ${entree.phase.refus.remedy}`}
        {entree.phase.nom === "conflit" && (
          <>
            {" "}
            <button type="button" className="lv-lien" onClick={() => outiller(cellule)}>
              Comparer
            </button>
          </>
        )}
      </span>
    </p>
  );
}
