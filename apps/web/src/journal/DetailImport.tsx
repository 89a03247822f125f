import "../ui/repli.css";
import { IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Bouton } from "../ui/Bouton.tsx";
import { Chargement } from "../ui/Chargement.tsx";
import { Erreur } from "../ui/Erreur.tsx";
import { Icone } from "../ui/Icone.tsx";
import type { detailsDe, Ligne } from "./groups.ts";
import { useJournal } from "./queries.ts";

interface DetailImportProps {
  readonly filtre: NonNullable<ReturnType<typeof detailsDe>>;
  readonly montrer: (lignes: readonly Ligne[]) => ReactNode;
}

/** What an import or its undoing wrote, read when it is opened: thousands of lines that would hide the rest of the journal. */
export function DetailImport({ filtre, montrer }: DetailImportProps) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icone de={IconChevronRight} className="chev" /> Voir le détail
      </summary>
      {open && <Detail filtre={filtre} montrer={montrer} />}
    </details>
  );
}

function Detail({ filtre, montrer }: DetailImportProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useJournal(filtre);
  if (error) return <Erreur error={error} onReessayer={() => void refetch()} />;
  if (!data) return <Chargement quoi="le détail" forme="lignes" />;
  const lignes = data.pages.flatMap((page) => page.lignes).filter(({ objet }) => objet !== "import");
  return (
    <>
      {lignes.length === 0 ? <p className="muted">Rien n’a été écrit.</p> : montrer(lignes)}
      {hasNextPage && (
        <Bouton petit occupe={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Voir la suite du détail
        </Bouton>
      )}
    </>
  );
}
