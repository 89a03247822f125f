import { useEffect, useRef } from "react";

/** Ctrl Z undoes the last act, except in a dialog or a field where something is typed: there it undoes the typing. */
export function useCtrlZ(undo: () => void): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      const field = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!isUndo || (field && (event.target as HTMLInputElement).value !== "")) return;
      if (document.querySelector("dialog[open]") || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
