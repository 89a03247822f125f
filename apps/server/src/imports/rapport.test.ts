import { useBase } from "@navette/base/testing";
import type { FileInput } from "@navette/formats";
import { fichiersOnde, inventEcole } from "@navette/invent";
import { expect, test } from "vitest";
import { buildServeur, installEcole } from "../testing/serveur.ts";
import type { Import } from "./schemas.ts";

const base = useBase("pglite");
const [eleves, responsables] = fichiersOnde(inventEcole({ eleves: 24, graine: "rapport", annee: 2026 }));
if (!eleves || !responsables) throw new Error("the invented school lacks a file");

/** The same file without its first four pupils. */
function departs({ name, bytes }: FileInput): FileInput {
  const [header = "", ...rows] = new TextDecoder("iso-8859-15").decode(bytes).split("\r\n");
  const text = [header, ...rows.slice(4)].join("\r\n");
  return { name, bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)) };
}

test("le rapport nomme les responsables qui deviennent anciens, et la page les compte", async () => {
  const serveur = await buildServeur(base);
  const claire = await installEcole(serveur);
  const importe = async (...files: readonly FileInput[]) => {
    const form = new FormData();
    for (const { name, bytes } of files) form.append("fichiers", new Blob([new Uint8Array(bytes)]), name);
    const { id } = (await claire.post("/api/imports", form)).json<{ id: string }>();
    expect((await claire.post(`/api/imports/${id}/appliquer`)).json()).toEqual({ outcome: "applique" });
    return id;
  };
  await importe(eleves, responsables);
  const id = await importe(departs(eleves));
  const { bilan, elevesLaisses } = (await claire.get(`/api/imports/${id}`)).json<Import>();
  expect(elevesLaisses).toEqual({ aArbitrer: 0, laisses: 0, refuses: 0 });
  expect(bilan?.anciens.length).toBeGreaterThan(0);
  const rapport = (await claire.get(`/api/imports/${id}/rapport.csv`)).body;
  const lignes = rapport.split("\r\n").filter((ligne) => /Devient ancien(?:ne)?/.test(ligne));
  expect(lignes).toHaveLength(bilan?.anciens.length ?? 0);
  await serveur.app.close();
});
