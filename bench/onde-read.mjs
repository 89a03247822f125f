// Reading 20 MB of ONDE élèves into checked rows, against csv-parse splitting the same text into cells.
import { ondeEleves } from "@navette/formats";
import { fichiersOnde, inventEcole } from "@navette/invent";
import { parse } from "csv-parse/sync";
import { compare, megabytes, ms, ratio } from "./measure.mjs";

export async function ondeRead() {
  const bytes = bigOnde(20e6);
  const { navette, csvParse } = await compare(
    {
      csvParse: () => {
        const text = new TextDecoder("iso-8859-15").decode(bytes);
        parse(text, { delimiter: ";", relax_column_count: true });
      },
      navette: () => {
        const { data } = ondeEleves.read({ name: "eleves.csv", bytes });
        if (!data) throw new Error("the big file could not be read");
      },
    },
    3,
  );
  return [
    {
      what: `Read ${megabytes(bytes.byteLength)} of ONDE élèves`,
      navette: ms(navette),
      reference: `csv-parse alone ${ms(csvParse)}`,
      ratio: ratio(navette, csvParse),
    },
  ];
}

/** The rows of one invented school again and again, with other INE: inventing 120,000 pupils is not what is measured. */
export function bigOnde(size) {
  const [{ bytes }] = fichiersOnde(inventEcole({ eleves: 2000, graine: "bench", annee: 2026 }));
  const text = Buffer.from(bytes).toString("latin1");
  const end = text.indexOf("\r\n") + 2;
  const rows = text.slice(end);
  const copies = Math.ceil(size / rows.length);
  const parts = [text.slice(0, end)];
  for (let copy = 0; copy < copies; copy++) parts.push(moved(rows, copy));
  return new Uint8Array(Buffer.from(parts.join(""), "latin1"));
}

const moved = (rows, copy) => rows.replaceAll(/;99\d{2}(\d{5})([A-Z]{2});/g, `;${String(1000 + copy)}$1$2;`);
