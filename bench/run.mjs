// `npm run bench`: what is measured, against what, printed as a table. The last figures are kept in bench/README.md.
import { availableParallelism, loadavg } from "node:os";
import { importApply } from "./import-apply.mjs";
import { lsuCheck } from "./lsu-check.mjs";
import { memory } from "./memory.mjs";
import { ondeRead } from "./onde-read.mjs";
import { planPage } from "./plan-page.mjs";
import { saisieHttp } from "./saisie-http.mjs";
import { siecleRead } from "./siecle-read.mjs";

const rows = [];
for (const bench of [ondeRead, siecleRead, lsuCheck, memory, importApply, planPage, saisieHttp])
  rows.push(...(await bench()));

const [load] = loadavg();
console.log(`Load of the machine over the last minute: ${load.toFixed(1)} for ${availableParallelism()} cores.\n`);
console.log("| what | Navette | reference | ratio |\n|---|---|---|---|");
for (const { what, navette, reference, ratio } of rows)
  console.log(`| ${what} | ${navette} | ${reference} | ${ratio} |`);
