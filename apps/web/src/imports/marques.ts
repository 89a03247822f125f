/** A piece of a text, and whether the other text lacks it. */
export interface Morceau {
  /** Where it begins, in letters. */
  readonly debut: number;
  readonly texte: string;
  readonly differe: boolean;
}

/** Beyond, two texts are read, not compared letter by letter. */
const MAX_LETTERS = 60;

/** What each of two texts has that the other has not, letter by letter (longest common subsequence). */
export function marques(gauche: string, droite: string): readonly [Morceau[], Morceau[]] {
  const [a, b] = [[...gauche], [...droite]];
  if (a.length > MAX_LETTERS || b.length > MAX_LETTERS) return [[plain(gauche)], [plain(droite)]];
  const common = lengths(a, b);
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  const left: boolean[] = [];
  const right: boolean[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      left.push(false);
      right.push(false);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      left.push(true);
      i += 1;
    } else {
      right.push(true);
      j += 1;
    }
  }
  return [join(a, left), join(b, right)];
}

const plain = (texte: string): Morceau => ({ debut: 0, texte, differe: false });

/** `lengths(a, b)[i][j]`: how long the common part of what follows `i` in one and `j` in the other is. */
function lengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row = [], next = []] = [table[i], table[i + 1]];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function join(letters: readonly string[], marks: readonly boolean[]): Morceau[] {
  const pieces: { debut: number; texte: string; differe: boolean }[] = [];
  for (const [rank, letter] of letters.entries()) {
    const differe = marks[rank] ?? false;
    const last = pieces.at(-1);
    if (last?.differe === differe) last.texte += letter;
    else pieces.push({ debut: rank, texte: letter, differe });
  }
  return pieces;
}
