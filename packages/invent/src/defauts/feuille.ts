import type { FileInput } from "@navette/formats";

/** A file of ONDE opened as cells, to be spoiled; nothing of the layout is known but what its header line says. */
export interface Feuille {
  readonly name: string;
  readonly lignes: readonly Ligne[];
  /** Adds cells below the last line and gives them back as a line. */
  ajouter(cells: readonly string[]): Ligne;
}

export interface Ligne {
  /** From 1, the header being line 1. */
  readonly numero: number;
  cells: string[];
  /** The first cell under that header. */
  get(colonne: string): string;
  set(colonne: string, text: string): void;
  /** Place of the first cell under that header, from 0. */
  indexOf(colonne: string): number;
}

/**
 * Opens a file as `fichiersOnde` writes it by default: one line a row, `;`, no quotes. Bytes are kept one to one,
 * so that only what is spoiled changes.
 */
export function ouvrirFeuille({ name, bytes }: FileInput): Feuille {
  const text = Buffer.from(bytes).toString("latin1");
  if (text.includes('"')) throw new RangeError("Only files without quotes can be spoiled");
  const rows = text.split("\r\n").slice(0, -1);
  const header = (rows[0] ?? "").split(";");
  const lignes = rows.map((row, index) => ligneDe(header, row.split(";"), index + 1));
  return {
    name,
    lignes,
    ajouter(cells) {
      const ligne = ligneDe(header, [...cells], lignes.length + 1);
      lignes.push(ligne);
      return ligne;
    },
  };
}

/** The bytes of the sheet as it now stands. */
export function fermerFeuille({ name, lignes }: Feuille): FileInput {
  const text = lignes.map(({ cells }) => `${cells.join(";")}\r\n`).join("");
  return { name, bytes: new Uint8Array(Buffer.from(text, "latin1")) };
}

function ligneDe(header: readonly string[], cells: string[], numero: number): Ligne {
  return {
    numero,
    cells,
    indexOf(colonne) {
      const found = header.indexOf(colonne);
      if (found === -1) throw new RangeError(`The file has no column "${colonne}"`);
      return found;
    },
    get(colonne) {
      return this.cells[this.indexOf(colonne)] ?? "";
    },
    set(colonne, text) {
      this.cells[this.indexOf(colonne)] = text;
    },
  };
}
