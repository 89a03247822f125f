import { openAtelier } from "@navette/base";
import { useBase } from "@navette/base/testing";
import { fichiersOnde, inventEcole } from "@navette/invent";
import { expect, test } from "vitest";
import { buildServeur, installEcole } from "../testing/serveur.ts";

const base = useBase("pglite");

/** Twenty megabytes of pupils, as ONDE writes them: far more than a school, which is known only once all is read. */
function vingtMo(): Uint8Array {
  const [eleves] = fichiersOnde(inventEcole({ eleves: 20, graine: "atelier", annee: 2026 }));
  const [header = "", row = ""] = new TextDecoder("iso-8859-15").decode(eleves?.bytes).split("\r\n");
  const cells = row.split(";");
  const count = Math.ceil((20 * 1024 * 1024) / row.length);
  const rows = Array.from({ length: count }, (_, rank) => [`NOM${rank}`, ...cells.slice(1)].join(";"));
  return new TextEncoder().encode([header, ...rows].join("\r\n"));
}

test("pendant qu’un dépôt de 20 Mo se lit, les autres pages répondent", async () => {
  const serveur = await buildServeur(base, { atelier: openAtelier() });
  const claire = await installEcole(serveur);
  const form = new FormData();
  form.append("fichiers", new Blob([new Uint8Array(vingtMo())]), "academie.csv");
  const begun = performance.now();
  let reading = true;
  const deposit = claire.post("/api/imports", form).finally(() => {
    reading = false;
  });
  let longest = 0;
  let answers = 0;
  while (reading) {
    const asked = performance.now();
    expect((await serveur.app.inject("/api/sante")).statusCode).toBe(200);
    longest = Math.max(longest, performance.now() - asked);
    answers += 1;
    await new Promise(setImmediate);
  }
  const whole = performance.now() - begun;
  expect((await deposit).statusCode).toBe(422);
  // Read in this thread, one answer would wait for the whole of it.
  expect(longest, `${answers} answers, in ${Math.round(whole)} ms`).toBeLessThan(whole / 4);
  await serveur.app.close();
});
