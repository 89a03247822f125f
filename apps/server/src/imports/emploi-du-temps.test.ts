import { readFileSync } from "node:fs";
import { createCollege, MATIN_COLLEGE, useBase } from "@navette/base/testing";
import { expect, test } from "vitest";
import { buildServeur, MOT_DE_PASSE } from "../testing/serveur.ts";
import type { Constats, Import } from "./schemas.ts";

const NOM = "emp_sts_9990001X_2025.xml";
const EDT = readFileSync(new URL(`../../../../examples/sts/${NOM}`, import.meta.url));
const base = useBase("pglite");

test("un emploi du temps déposé seul dit avant le plan ce qu’il apporte, et qu’il ne nomme personne", async () => {
  await createCollege(base);
  const serveur = await buildServeur(base, { now: () => MATIN_COLLEGE });
  try {
    const claire = serveur.navigateur();
    await claire.post("/api/session", { uai: "9990001X", identifiant: "claire", motDePasse: MOT_DE_PASSE });
    const form = new FormData();
    form.append("fichiers", new Blob([EDT]), NOM);
    const { id } = (await claire.post("/api/imports", form)).json<{ id: string }>();
    const { diagnostics } = (await claire.get(`/api/imports/${id}/diagnostics`)).json<Constats>();
    const seul = diagnostics.find(({ code }) => code === "sts.edt.sans-personnels");
    expect(seul?.message).toContain("Ce fichier ne nomme personne");
    expect(seul?.remedy).toContain("sts_emp");
    const { etat, fichiers } = (await claire.get(`/api/imports/${id}`)).json<Import>();
    expect(etat).toBe("analyse");
    expect(fichiers[0]?.counts.groupes).toBeGreaterThan(0);
  } finally {
    await serveur.app.close();
  }
});
