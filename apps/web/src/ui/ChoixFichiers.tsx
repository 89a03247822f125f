import "./choix-fichiers.css";
import { IconFileImport } from "@tabler/icons-react";
import { useId, useState } from "react";
import { Icone } from "./Icone.tsx";

interface ChoixFichiersProps {
  /** « Déposez les fichiers d’ONDE ». */
  readonly titre: string;
  readonly aide?: string;
  /** As the `accept` of a file input: « .csv,.zip ». */
  readonly accepte?: string;
  readonly plusieurs?: boolean;
  readonly occupe?: boolean;
  readonly onFichiers: (fichiers: File[]) => void;
}

/** Drop files or choose them: one native input fills the whole zone, so mouse, keyboard and dropping all work. */
export function ChoixFichiers({
  titre,
  aide,
  accepte,
  plusieurs = true,
  occupe = false,
  onFichiers,
}: ChoixFichiersProps) {
  const [over, setOver] = useState(false);
  const id = useId();
  return (
    <div className={over ? "drop is-over" : "drop"}>
      <Icone de={IconFileImport} />
      <label htmlFor={id}>
        <b>{titre}</b>
        <br />
        <span>
          ou <u>choisissez-les</u> sur cet ordinateur
        </span>
      </label>
      {aide && <small id={`${id}-aide`}>{aide}</small>}
      <input
        id={id}
        type="file"
        multiple={plusieurs}
        disabled={occupe}
        accept={accepte}
        aria-describedby={aide ? `${id}-aide` : undefined}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const fichiers = [...(event.currentTarget.files ?? [])];
          // Emptied at once: choosing the same file again, once corrected, must be seen.
          event.currentTarget.value = "";
          if (fichiers.length > 0) onFichiers(fichiers);
        }}
      />
    </div>
  );
}
