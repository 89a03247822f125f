// One cell saved over HTTP, from the request to the committed row and its journal, against a GET that only opens the session.
import { buildApp } from "@navette/server";
import { onBothEngines } from "./engines.mjs";
import { quantile, ratio } from "./measure.mjs";
import { silence } from "./silence.mjs";

const NOW = new Date("2026-10-15T08:00:00Z");
const TOURS = 300;
const ECHAUFFEMENT = 30;

export async function saisieHttp() {
  return (await onBothEngines(measure)).flat();
}

async function measure(engine, base) {
  const app = await buildApp({ base, now: () => NOW, logger: silence });
  try {
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    const { save, get } = await openGrille(url);
    const times = { save: [], get: [] };
    // They take turns, so that a busy moment weighs on both.
    for (let tour = -ECHAUFFEMENT; tour < TOURS; tour++) {
      const pair = { get: await timed(get), save: await timed(() => save(tour)) };
      if (tour >= 0) for (const [name, time] of Object.entries(pair)) times[name].push(time);
    }
    return [0.5, 0.95].map((part) => {
      const [navette, reference] = [quantile(times.save, part), quantile(times.get, part)];
      return {
        what: `Save one cell over HTTP on ${engine}, p${part * 100}`,
        navette: millis(navette),
        reference: `authenticated GET ${millis(reference)}`,
        ratio: ratio(navette, reference),
      };
    });
  } finally {
    await app.close();
  }
}

const millis = (value) => `${value.toFixed(1)} ms`;

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Logs in an invented school, and types again and again in one cell of one of its classes. */
async function openGrille(url) {
  const opened = await fetch(`${url}/api/installation/demonstration`, { method: "POST" });
  const { csrf } = await opened.json();
  const headers = { cookie: opened.headers.get("set-cookie").split(";")[0], "x-csrf-token": csrf };
  const get = async (path) => await json(await fetch(`${url}/api${path}`, { headers }));
  const { classes } = await get("/livret/avancements");
  const { periodeId } = classes.flatMap(({ periodes }) => periodes).find(({ etat }) => etat === "en-saisie");
  const path = `/livret/periodes/${periodeId}`;
  const { eleves, saisies } = await get(`${path}/grille`);
  const cellule = { cible: eleves.find(({ page }) => page).id, rubrique: "BILAN", objet: "appreciation-generale" };
  const connue = saisies.find(({ cible, rubrique }) => cible === cellule.cible && rubrique === cellule.rubrique);
  let version = connue?.version ?? 0;
  const save = async (tour) => {
    const body = JSON.stringify({ saisies: [{ ...cellule, valeur: `Une période sérieuse, ${tour}.`, version }] });
    const request = { method: "POST", headers: { ...headers, "content-type": "application/json" }, body };
    const { resultats } = await json(await fetch(`${url}/api${path}/saisies`, request));
    if (resultats[0].outcome !== "enregistree") throw new Error(`the cell was not saved: ${resultats[0].outcome}`);
    version = resultats[0].saisie.version;
  };
  return { save, get: () => get("/session") };
}

async function json(reply) {
  if (!reply.ok) throw new Error(`${reply.url} answered ${reply.status}: ${await reply.text()}`);
  return await reply.json();
}
