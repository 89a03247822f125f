// Checking a 10 MB LSU file, layout and rules, against xmllint validating it by the official schema.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkLsu1d, toBytes, writeLsu1d } from "@navette/formats";
import { compare, megabytes, ms, ratio } from "./measure.mjs";

const SCHEMA = fileURLToPath(new URL("../../shared/xsd/lsu-1d-1.0.xsd", import.meta.url));
const ELEVES = 1800;

export async function lsuCheck() {
  const folder = mkdtempSync(join(tmpdir(), "navette-bench-"));
  const path = join(folder, "lsu.xml");
  try {
    writeFileSync(path, bigLsu(ELEVES));
    const bytes = readFileSync(path);
    const { navette, xmllint } = await compare({
      xmllint: () => validate(path),
      navette: () => {
        const rejet = checkLsu1d({ name: "lsu.xml", bytes }).find(({ level }) => level === "rejet");
        if (rejet) throw new Error(`the big file is refused: ${rejet.code}`);
      },
    });
    return [
      {
        what: `Check ${megabytes(bytes.byteLength)} of LSU 1D`,
        navette: ms(navette),
        reference: `xmllint --schema ${ms(xmllint)}`,
        ratio: ratio(navette, xmllint),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function validate(path) {
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", SCHEMA, path], { encoding: "utf8" });
  if (status !== 0) throw new Error(`xmllint: ${stderr.slice(0, 300)}`);
}

const DOMAINES = ["FRA-LGO", "FRA-LEC", "FRA-ECR", "FRA-ETL", "MAT-NBC", "MAT-GDM", "MAT-GEO"];
const PHRASE = "Un travail suivi et des progrès réguliers ; il reste à gagner en confiance à l’oral comme à l’écrit. ";

/** The file of an invented school with three periods of full bilans. */
export const bigLsu = (eleves) => toBytes(writeLsu1d(bigDocument(eleves)));

function bigDocument(count) {
  const eleves = Array.from({ length: count }, (_, rank) => ({
    id: `ELV${rank}`,
    ine: ine(990_000_000 + rank),
    classeRef: `CL${100_000 + (rank % 60)}`,
    nom: "CHIMERE",
    prenom: `Camille ${rank}`,
  }));
  const periodes = [
    { id: "PER1", indice: 1, dateDebut: "2026-09-01", dateFin: "2026-11-29" },
    { id: "PER2", indice: 2, dateDebut: "2026-11-30", dateFin: "2027-03-14" },
    { id: "PER3", indice: 3, dateDebut: "2027-03-15", dateFin: "2027-07-03" },
  ].map((periode) => ({ ...periode, millesime: "2026", nbPeriodes: 3 }));
  return {
    schemaVersion: "1.0",
    entete: { editeur: "Navette", application: "Navette", etablissement: "0750655E" },
    donnees: {
      directeurs: [{ id: "DIR1", civilite: "MME", nom: "LENOIR", prenom: "Claire" }],
      classes: Array.from({ length: 60 }, (_, rank) => ({
        id: `CL${100_000 + rank}`,
        idBe: String(100_000 + rank),
        libelle: `Classe ${rank}`,
      })),
      eleves,
      periodes,
      enseignants: [{ id: "ENS1", civilite: "M", nom: "BERGAMOTE", prenom: "Paul" }],
      elementsProgramme: DOMAINES.map((code) => ({ id: `EL-${code}`, libelle: `Travail de la période en ${code}` })),
      bilansPeriodiques: eleves.flatMap(({ id }) => periodes.map((periode) => bilan(id, periode))),
    },
  };
}

function bilan(eleveRef, { id, dateDebut, dateFin }) {
  const sousDomaines = (racine) =>
    DOMAINES.filter((code) => code.startsWith(racine)).map((codeDomaine, rank) => ({
      codeDomaine,
      elementProgrammeRefs: [`EL-${codeDomaine}`],
      positionnement: (rank % 4) + 1,
    }));
  return {
    eleveRef,
    periodeRef: id,
    enseignantRefs: ["ENS1"],
    directeurRef: "DIR1",
    dateCreation: dateFin,
    dateScolarite: dateDebut,
    dateVerrou: `${dateFin}T17:00:00`,
    listeAcquis: [
      { codeDomaine: "FRA-RAC", appreciation: PHRASE.repeat(3), sousDomaines: sousDomaines("FRA") },
      { codeDomaine: "MAT-RAC", appreciation: PHRASE.repeat(2), sousDomaines: sousDomaines("MAT") },
      { codeDomaine: "EPS-RAC", appreciation: PHRASE },
    ],
    appreciationGenerale: PHRASE.repeat(4),
  };
}

const LETTERS = "ABCDEFGHJK";

/** A valid INE of the fictitious range (ine.json, RNIE). */
function ine(number) {
  const key = 97 - (number % 97);
  return `${number}${LETTERS[Math.floor(key / 10)]}${LETTERS[key % 10]}`;
}
