/** What a record whose cells may be quoted comes to. `ouvert`: its last quote is not closed. `mal-place`: a quote stands where none can. */
export type Cells = string[] | "ouvert" | "mal-place";

/** The cells of a record, those in quotes without them (onde.md §3). Nothing is mended. */
export function cellsOf(record: string, separator: string): Cells {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const isQuoted = record[at] === '"';
    const end = isQuoted ? closingQuote(record, at + 1) : endOfCell(record, at, separator);
    if (end < 0) return "ouvert";
    const cell = record.slice(isQuoted ? at + 1 : at, end);
    if (!isQuoted && cell.includes('"')) return "mal-place";
    cells.push(isQuoted ? cell.replaceAll('""', '"') : cell);
    const next = isQuoted ? end + 1 : end;
    if (next >= record.length) return cells;
    if (record[next] !== separator) return "mal-place";
    at = next + 1;
  }
}

function endOfCell(record: string, from: number, separator: string): number {
  const end = record.indexOf(separator, from);
  return end < 0 ? record.length : end;
}

/** The quote that closes a cell: two in a row are one of its letters. */
function closingQuote(record: string, from: number): number {
  let at = record.indexOf('"', from);
  while (at >= 0 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at;
}

/** Whether a cell that is open at the beginning of a text is closed at its end, or the other way round. */
export function turnsQuotes(text: string): boolean {
  let turns = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) turns = !turns;
  return turns;
}
