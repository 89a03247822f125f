// The memory `navette check` takes at its peak, Node and all, for large files; `node` alone takes some 40 MB.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bigLsu } from "./lsu-check.mjs";
import { megabytes } from "./measure.mjs";
import { bigOnde } from "./onde-read.mjs";
import { bigEleves } from "./siecle-read.mjs";

const NAVETTE = fileURLToPath(new URL("../apps/cli/dist/main.js", import.meta.url));
const PEAK = new URL("peak.mjs", import.meta.url).href;

const FILES = [
  { what: "ElevesAvecAdresses", make: () => bigEleves(16.5e6), aim: 120e6 },
  { what: "ElevesAvecAdresses", make: () => bigEleves(46e6) },
  { what: "ONDE élèves", make: () => bigOnde(50e6) },
  { what: "LSU 1D", make: () => bigLsu(6300) },
];

export async function memory() {
  const folder = mkdtempSync(join(tmpdir(), "navette-bench-"));
  try {
    return FILES.map(({ what, make, aim }) => {
      const bytes = make();
      const file = join(folder, "file");
      writeFileSync(file, bytes);
      const peak = peakOf(file);
      return {
        what: `Memory of navette check, ${megabytes(bytes.byteLength)} of ${what}`,
        navette: megabytes(peak),
        reference: aim ? `aim ${megabytes(aim)}` : `the file ${megabytes(bytes.byteLength)}`,
        ratio: `${(peak / (aim ?? bytes.byteLength)).toFixed(2)} ×`,
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function peakOf(file) {
  const { stderr } = spawnSync(process.execPath, ["--import", PEAK, NAVETTE, "check", "--json", file], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024;
}
