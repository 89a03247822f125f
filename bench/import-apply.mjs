// Plan and apply the first import of a school of 1,000 pupils, on both engines, against inserting the same rows by hand.
import { analyseImport, applyImport, installEtablissement } from "@navette/base";
import { fichiersOnde, inventEcole } from "@navette/invent";
import { onBothEngines } from "./engines.mjs";
import { ms } from "./measure.mjs";

const ELEVES = 1000;
const NOW = new Date("2026-09-15T08:00:00Z");
const ACTE = { auteur: { compteId: null, nom: "bench" }, now: NOW };

export async function importApply() {
  const files = fichiersOnde(inventEcole({ eleves: ELEVES, graine: "bench", annee: 2026 }));
  return await onBothEngines((engine, base) => measure(engine, base, files));
}

async function measure(engine, base, files) {
  const { uai } = await install(base);
  const db = base.etablissement(uai);
  const start = performance.now();
  const { importId } = await analyseImport(db, files, ACTE);
  const planned = performance.now();
  await applyImport(db, importId, ACTE);
  const applied = performance.now();
  return {
    what: `Read, plan and apply ${ELEVES} pupils on ${engine}`,
    navette: `${ms(planned - start)} + ${ms(applied - planned)}`,
    reference: "aim 3 s + 3 s",
    ratio: `${((applied - start) / 6000).toFixed(2)} of it`,
  };
}

async function install(base) {
  const uai = "0990001N";
  await installEtablissement(
    base,
    { uai, nom: "École du banc d’essai", commune: null, degre: 1 },
    { identifiant: "bench", prenom: "Banc", nom: "Essai", motDePasse: "cheval agrafe pile" },
    { now: NOW, today: "2026-09-15", ouverte: true },
  );
  return { uai };
}
