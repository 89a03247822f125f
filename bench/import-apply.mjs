// Read, plan and apply the first import of a school, on both engines, against the time a secretary is ready to wait.
import { analyseImport, applyImport, installEtablissement } from "@navette/base";
import { fichiersCollege, fichiersOnde, inventCollege, inventEcole } from "@navette/invent";
import { onBothEngines } from "./engines.mjs";
import { ms } from "./measure.mjs";

const NOW = new Date("2026-09-15T08:00:00Z");
const ACTE = { auteur: { compteId: null, nom: "bench" }, now: NOW };

/** The two files of a large école; the eight of a large collège, then of one twice as large, to see that time follows size. */
const ETABLISSEMENTS = [ecole(1000), college(1600), college(3000)];

export async function importApply() {
  const rows = [];
  for (const make of ETABLISSEMENTS) {
    const etablissement = make();
    rows.push(...(await onBothEngines((engine, base) => measure(engine, base, etablissement))));
  }
  return rows;
}

async function measure(engine, base, { what, files, ...nouveau }) {
  await install(base, nouveau);
  const db = base.etablissement(nouveau.uai);
  const start = performance.now();
  const { importId } = await analyseImport(db, files, ACTE);
  const planned = performance.now();
  await applyImport(db, importId, ACTE);
  const applied = performance.now();
  return {
    what: `Read, plan and apply ${what} on ${engine}`,
    navette: `${ms(planned - start)} + ${ms(applied - planned)}`,
    reference: "aim 3 s + 3 s",
    ratio: `${((applied - start) / 6000).toFixed(2)} of it`,
  };
}

function ecole(eleves) {
  return () => ({
    what: `an école of ${eleves}`,
    uai: "0990001N",
    degre: 1,
    files: fichiersOnde(inventEcole({ eleves, graine: "bench", annee: 2026 })),
  });
}

function college(eleves) {
  return () => {
    const invented = inventCollege({ eleves, graine: "bench", annee: 2026 });
    const { uai } = invented.etablissement;
    return { what: `a collège of ${eleves} with its families`, uai, degre: 2, files: fichiersCollege(invented) };
  };
}

async function install(base, { uai, degre }) {
  await installEtablissement(
    base,
    { uai, nom: "Établissement du banc d’essai", commune: null, degre },
    { identifiant: "bench", prenom: "Banc", nom: "Essai", motDePasse: "cheval agrafe pile" },
    { now: NOW, today: "2026-09-15", ouverte: true },
  );
}
