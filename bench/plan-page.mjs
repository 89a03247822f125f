// The plan page of 5,000 changes as the server answers it, against parsing the same plan alone: the plan is stored as one text.
import { analyseImport, listEtablissements } from "@navette/base";
import { fichiersOnde, inventEcole } from "@navette/invent";
import { buildApp } from "@navette/server";
import { onBothEngines } from "./engines.mjs";
import { compare, ms, ratio } from "./measure.mjs";
import { silence } from "./silence.mjs";

const ELEVES = 5000;
const NOW = new Date("2026-10-15T08:00:00Z");
const ACTE = { auteur: { compteId: null, nom: "bench" }, now: NOW };

export async function planPage() {
  return (await onBothEngines(measure)).flat();
}

async function measure(engine, base) {
  const app = await buildApp({ base, now: () => NOW, logger: silence });
  try {
    const get = await openDemonstration(app);
    const { importId, plan } = await planned(base);
    const text = JSON.stringify(plan);
    const path = `/api/imports/${importId}`;
    const { parse, ...pages } = await compare({
      parse: () => JSON.parse(text),
      "the page": () => get(path),
      "100 rows": () => get(`${path}/changements?kind=eleve.ajouter&limite=100`),
      "a search": () => get(`${path}/changements?recherche=cm2&limite=100`),
    });
    return Object.entries(pages).map(([what, time]) => ({
      what: `Plan of ${plan.changes.length} changes on ${engine}: ${what}`,
      navette: `${ms(time)} (aim 200 ms)`,
      reference: `parsing the plan ${ms(parse)}`,
      ratio: ratio(time, parse),
    }));
  } finally {
    await app.close();
  }
}

async function planned(base) {
  const [{ uai }] = await listEtablissements(base);
  const files = fichiersOnde(inventEcole({ eleves: ELEVES, graine: "bench", annee: 2026 }));
  return await analyseImport(base.etablissement(uai), files, ACTE);
}

/** The requests of the head of the invented school: routes, rights and schemas, without the network. */
async function openDemonstration(app) {
  const headers = { "sec-fetch-site": "same-origin" };
  const opened = await app.inject({ method: "POST", url: "/api/installation/demonstration", headers });
  const cookies = Object.fromEntries(opened.cookies.map(({ name, value }) => [name, value]));
  return async (url) => {
    const reply = await app.inject({ url, headers, cookies });
    if (reply.statusCode !== 200) throw new Error(`${url} answered ${reply.statusCode}: ${reply.body.slice(0, 200)}`);
  };
}
