import { useBase } from "@navette/base/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PersonnelHomonyme } from "../personnes/schemas.ts";
import type { Session } from "../session/schemas.ts";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, installEcole, logInAs, type Serveur } from "../testing/serveur.ts";
import type { FicheEtablissement } from "./schemas.ts";

describe("l’établissement, tel qu’il se présente", () => {
  const base = useBase("pglite", { keep: true });
  let serveur: Serveur;
  let direction: Navigateur;
  beforeAll(async () => {
    serveur = await buildServeur(base);
    direction = await installEcole(serveur);
  });
  afterAll(() => serveur.app.close());

  const corrige = (modifie: object, page = direction) => page.send("PATCH", "/api/etablissement", modifie);

  test("se corrige, et la session le dit aussitôt", async () => {
    const corrigee = await corrige({ nom: "École du Moulin", adressePublique: "https://navette.exemple.fr/connexion" });
    expect(corrigee.json<FicheEtablissement>()).toMatchObject({
      nom: "École du Moulin",
      adressePublique: "https://navette.exemple.fr",
      degreFixe: false,
    });
    const { etablissement } = (await direction.get("/api/session")).json<Session>();
    expect(etablissement).toMatchObject({ nom: "École du Moulin", adressePublique: "https://navette.exemple.fr" });
  });

  test.each([
    [{ nom: " " }, "nom"],
    [{ adressePublique: "navette" }, "adressePublique"],
    [{ adressePublique: "javascript:alert(1)" }, "adressePublique"],
    [{ degre: 3 }, "degre"],
  ])("refuse %j, à son champ", async (modifie, champ) => {
    const refus = await corrige(modifie);
    expect(refus.statusCode).toBe(400);
    expect(refus.json<{ champs: object }>().champs).toHaveProperty(champ);
  });

  test("un enseignant n’en règle rien", async () => {
    const enseignant = await logInAs(serveur, direction, "enseignant");
    expect((await corrige({ nom: "Ailleurs" }, enseignant)).statusCode).toBe(403);
    expect((await enseignant.get("/api/etablissement")).statusCode).toBe(403);
    expect((await enseignant.get("/api/personnes/personnels")).statusCode).toBe(403);
  });

  test("une personne du même nom s’annonce avec sa fiche, et s’ajoute en connaissance de cause", async () => {
    const claire = { civilite: "MME", nom: "Lenoir", prenom: "Claire" };
    const ajoute = (qui: object) => direction.post("/api/personnes/personnels", qui);
    const { id } = (await ajoute(claire)).json<{ id: string }>();
    const refus = await ajoute({ ...claire, nom: "LENOIR" });
    expect([refus.statusCode, refus.json<PersonnelHomonyme>()]).toMatchObject([
      409,
      { code: "personnel.homonyme", homonymes: [{ id, nom: "Lenoir", actif: true }] },
    ]);
    expect((await ajoute({ ...claire, confirme: true })).statusCode).toBe(201);
  });

  test("sans calendrier de SIECLE il n’y a rien à reprendre", async () => {
    expect((await direction.get("/api/structures/periodes/calendrier")).json()).toEqual({ reprise: null });
    const refus = await direction.send("PUT", "/api/structures/periodes/calendrier", {});
    expect([refus.statusCode, refus.json()]).toMatchObject([409, { code: "periodes.calendrier" }]);
  });
});
