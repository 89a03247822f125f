// Reading 20 MB of ElevesAvecAdresses into checked records, against xmlwf walking the same file.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { siecleEleves } from "@navette/formats";
import { fichiersCollege, inventCollege } from "@navette/invent";
import { compare, megabytes, ms, ratio } from "./measure.mjs";

export async function siecleRead() {
  const bytes = bigEleves(20e6);
  const folder = mkdtempSync(join(tmpdir(), "navette-bench-"));
  const file = join(folder, "ElevesAvecAdresses.xml");
  writeFileSync(file, bytes);
  try {
    const { navette, xmlwf } = await compare({
      // expat does not know ISO-8859-15, which differs by eight signs.
      xmlwf: () => execFileSync("xmlwf", ["-e", "ISO-8859-1", file]),
      navette: () => {
        const { data } = siecleEleves.read({ name: "ElevesAvecAdresses.xml", bytes });
        if (!data) throw new Error("the big file could not be read");
      },
    });
    return [
      {
        what: `Read ${megabytes(bytes.byteLength)} of ElevesAvecAdresses`,
        navette: ms(navette),
        reference: `xmlwf ${ms(xmlwf)}`,
        ratio: ratio(navette, xmlwf),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each block of an invented collège again and again, its identifiers moved on: inventing 7,000 pupils is not what is measured. */
export function bigEleves(size) {
  const files = fichiersCollege(inventCollege({ eleves: 1600, graine: "bench", annee: 2026 }));
  const { bytes } = files.find(({ name }) => name === "ElevesAvecAdresses.xml");
  const text = Buffer.from(bytes).toString("latin1");
  const copies = Math.ceil(size / text.length);
  const blown = text.replace(/<(ELEVES|OPTIONS|STRUCTURES|BOURSES|ADRESSES)>([\s\S]*?)<\/\1>/g, (_, block, inner) => {
    const parts = Array.from({ length: copies }, (__, copy) => moved(inner, copy));
    return `<${block}>${parts.join("")}</${block}>`;
  });
  return new Uint8Array(Buffer.from(blown, "latin1"));
}

const moved = (inner, copy) => inner.replaceAll(/(ELEVE_ID|ADRESSE_ID)="(\d+)"/g, `$1="${copy + 1}$2"`);
