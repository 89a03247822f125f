import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { codes, file } from "../testing/examples.ts";
import { openFiles } from "./intake.ts";
import { readZip, ZIP_LIMITS } from "./zip.ts";

async function zip(entries: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, bytes] of Object.entries(entries)) archive.addBuffer(Buffer.from(bytes), name);
  archive.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.outputStream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The same archive with a name of the same length put in both headers: writers refuse hostile names, attackers do not. */
function renamed(archive: Buffer, from: string, to: string): Buffer {
  return Buffer.from(archive.toString("latin1").replaceAll(from, to), "latin1");
}

const texte = Buffer.from("a;b\n");

describe("une archive ZIP", () => {
  test("donne ses fichiers, sans les restes du système", async () => {
    const archive = await zip({ "dossier/eleves.csv": texte, "__MACOSX/._eleves.csv": texte, ".DS_Store": texte });
    const { data, diagnostics } = await readZip(file(archive, "a.zip"));
    expect(diagnostics).toEqual([]);
    expect(data?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ["dossier/eleves.csv", "a;b\n"],
    ]);
  });

  test.each(["../eleves.csv", "/tmp/leves.csv", "C:/a/leves.csv", "..\\eleves.csv"])(
    "au chemin %s est refusée",
    async (to) => {
      const archive = renamed(
        await zip({ [`${"e".repeat(to.length - 4)}.csv`]: texte }),
        `${"e".repeat(to.length - 4)}.csv`,
        to,
      );
      expect(codes((await readZip(file(archive))).diagnostics)).toEqual(["zip.chemin"]);
    },
  );

  test("au nom coupé par un NUL est refusée, sans le répéter", async () => {
    const { diagnostics } = await readZip(file(renamed(await zip({ "eleves.csv": texte }), "eleves", "ele\0es")));
    expect(codes(diagnostics)).toEqual(["zip.chemin"]);
    expect(JSON.stringify(diagnostics)).not.toContain("\\u0000");
  });

  test("qui se gonfle sans mesure est refusée sur la taille annoncée", async () => {
    const archive = await zip({ "bombe.csv": Buffer.alloc(20_000_000) });
    expect(codes((await readZip(file(archive))).diagnostics)).toEqual(["zip.trop-gros"]);
  });

  test("qui ment sur sa taille est arrêtée en cours de route", async () => {
    const archive = await zip({ "bombe.csv": Buffer.alloc(20_000_000) });
    const directory = archive.indexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    archive.writeUInt32LE(1_000, directory + 24);
    expect(codes((await readZip(file(archive))).diagnostics)).toEqual(["zip.entree-illisible"]);
  });

  test("protégée par un mot de passe est refusée par son nom", async () => {
    const archive = await zip({ "eleves.csv": texte });
    const directory = archive.indexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    archive.writeUInt16LE(archive.readUInt16LE(directory + 8) | 1, directory + 8);
    expect(codes((await readZip(file(archive))).diagnostics)).toEqual(["zip.mot-de-passe"]);
  });

  test.each([
    ["tronquée", (archive: Buffer) => archive.subarray(0, archive.length - 10)],
    ["réduite à son début", () => Buffer.from("PK\u0003\u0004", "latin1")],
  ])("%s est illisible", async (_, damage) => {
    const archive = damage(await zip({ "eleves.csv": texte }));
    expect(codes((await readZip(file(archive))).diagnostics)).toEqual(["zip.illisible"]);
  });

  test("aux octets abîmés est refusée", async () => {
    const archive = await zip({ "eleves.csv": Buffer.from("a;b\n".repeat(500)) });
    archive.fill(0xff, 45, 55);
    expect(codes((await readZip(file(archive))).diagnostics)).toEqual(["zip.entree-illisible"]);
  });

  test("de trop de fichiers, ou trop gros ensemble, est refusée", async () => {
    const archive = await zip({ "a.csv": texte, "b.csv": texte });
    const limited = async (limits: Partial<typeof ZIP_LIMITS>) =>
      codes((await readZip(file(archive), { ...ZIP_LIMITS, ...limits })).diagnostics);
    expect(await limited({ maxEntries: 1 })).toEqual(["zip.trop-de-fichiers"]);
    expect(await limited({ maxTotalBytes: 7 })).toEqual(["zip.trop-gros"]);
    expect(await limited({ maxEntryBytes: 3 })).toEqual(["zip.trop-gros"]);
  });
});

describe("les fichiers reçus", () => {
  test("sont mis à plat, archives dans l’archive comprises", async () => {
    const inner = await zip({ "responsables.csv": texte });
    const outer = await zip({ "eleves.csv": texte, "encore.zip": inner });
    const { files, diagnostics } = await openFiles([file(texte, "seul.csv"), file(outer, "tout.zip")]);
    expect(diagnostics).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual([
      "seul.csv",
      "tout.zip/eleves.csv",
      "tout.zip/encore.zip/responsables.csv",
    ]);
  });

  test("une archive trop enfouie ou vide est dite, les autres fichiers sont gardés", async () => {
    const deep = await zip({ "c.zip": await zip({ "b.zip": await zip({ "a.csv": texte }) }) });
    const { files, diagnostics } = await openFiles([file(deep, "d.zip"), file(await zip({}), "vide.zip"), file(texte)]);
    expect(codes(diagnostics)).toEqual(["zip.imbrication", "zip.vide"]);
    expect(files.map(({ name }) => name)).toEqual(["essai.csv"]);
  });

  test("un classeur n’est pas ouvert comme une archive", async () => {
    const classeur = await zip({ "[Content_Types].xml": texte });
    expect((await openFiles([file(classeur, "eleves.xlsx")])).files).toHaveLength(1);
  });
});
