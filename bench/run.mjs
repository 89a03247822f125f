// `npm run bench`: what is measured, against what, printed as a table. The last figures are kept in bench/README.md.
import { importApply } from "./import-apply.mjs";
import { lsuCheck } from "./lsu-check.mjs";
import { ondeRead } from "./onde-read.mjs";

const rows = [];
for (const bench of [ondeRead, lsuCheck, importApply]) rows.push(...(await bench()));

console.log("| what | Navette | reference | ratio |\n|---|---|---|---|");
for (const { what, navette, reference, ratio } of rows)
  console.log(`| ${what} | ${navette} | ${reference} | ${ratio} |`);
