import { execFileSync } from "node:child_process";

/** What poppler reads of a PDF: the words of its sheets, and what a screen reader is told of the file. */
export function readPdf(pdf: Uint8Array): { texte: string; infos: string } {
  const ask = (command: string, ...args: string[]) =>
    execFileSync(command, args, { input: pdf, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });
  return { texte: ask("pdftotext", "-layout", "-", "-"), infos: ask("pdfinfo", "-") };
}
