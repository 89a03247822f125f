import "./recherche.css";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Dialogue } from "../ui/Dialogue.tsx";
import { Icone } from "../ui/Icone.tsx";
import { ChampRecherche } from "./ChampRecherche.tsx";

/** The search of the bar: opened by its button, or Ctrl K from anywhere. */
export function Recherche() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      // A page's own dialog keeps the keyboard: what is being typed there must not be left.
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="bar-search"
        aria-keyshortcuts="Control+K"
        aria-label="Rechercher un élève, une classe, un enseignant ou une page"
        onClick={() => setOpen(true)}
      >
        <Icone de={IconSearch} />
        <span>Rechercher</span>
        <kbd>Ctrl K</kbd>
      </button>
      {open && (
        <Dialogue titre="Rechercher" onFermer={() => setOpen(false)}>
          <ChampRecherche onChoisi={() => setOpen(false)} />
        </Dialogue>
      )}
    </>
  );
}
