import { useBase } from "@navette/base/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Navigateur } from "../testing/navigateur.ts";
import { buildServeur, installEcole, logInAs, type Serveur } from "../testing/serveur.ts";

/** What anybody may ask before he is known. */
const PUBLIQUES: readonly string[] = [
  "GET /api/installation",
  "GET /api/sante",
  "POST /api/installation",
  "POST /api/installation/demonstration",
  "POST /api/session",
];

/** What an enseignant may ask; what he finds there stops at his classes. Everything else asks a right he has not. */
const ENSEIGNANT: readonly string[] = [
  "DELETE /api/livret/commentaires/{commentaireId}",
  "DELETE /api/livret/elements/{elementId}",
  "DELETE /api/session",
  "DELETE /api/session/autres",
  "GET /api/accueil",
  "GET /api/enseignements/calendrier",
  "GET /api/enseignements/divisions",
  "GET /api/enseignements/divisions/{divisionId}",
  "GET /api/enseignements/eleves/{eleveId}",
  "GET /api/enseignements/formations",
  "GET /api/enseignements/groupes",
  "GET /api/enseignements/groupes/{groupeId}",
  "GET /api/enseignements/matieres",
  "GET /api/enseignements/services",
  "GET /api/etablissement/annees",
  "GET /api/familles/eleves/{eleveId}",
  "GET /api/familles/responsables/{responsableId}",
  "GET /api/livret/avancements",
  "GET /api/livret/commentaires",
  "GET /api/livret/elements",
  "GET /api/livret/examen",
  "GET /api/livret/periodes/{periodeId}/etats",
  "GET /api/livret/periodes/{periodeId}/examen",
  "GET /api/livret/periodes/{periodeId}/grille",
  "GET /api/livret/periodes/{periodeId}/saisies/{cible}/{rubrique}/{objet}",
  "GET /api/personnes/eleves",
  "GET /api/personnes/eleves/{eleveId}",
  "GET /api/session",
  "GET /api/structures/classes",
  "GET /api/structures/periodes",
  "GET /api/structures/periodes/proposition",
  "PATCH /api/livret/commentaires/{commentaireId}",
  "PATCH /api/livret/elements/{elementId}",
  "POST /api/familles/responsables/recherche",
  "POST /api/livret/commentaires",
  "POST /api/livret/elements",
  "POST /api/livret/periodes/{periodeId}/etat",
  "POST /api/livret/periodes/{periodeId}/saisies",
  "POST /api/personnes/eleves/recherche",
  "POST /api/recherche",
  "PUT /api/compte/mot-de-passe",
  "PUT /api/livret/periodes/{periodeId}/saisies/{cible}/{rubrique}/{objet}",
];

describe("les droits, adresse par adresse", () => {
  const base = useBase("pglite", { keep: true });
  let serveur: Serveur;
  let claire: Navigateur;
  let adresses: readonly string[];
  beforeAll(async () => {
    serveur = await buildServeur(base);
    claire = await installEcole(serveur);
    const { paths } = (await claire.get("/api/openapi.json")).json<{ paths: Record<string, object> }>();
    const all = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    // Leaving comes last: nothing else would answer after it.
    adresses = all.sort(
      (a, b) => Number(a.startsWith("DELETE /api/session")) - Number(b.startsWith("DELETE /api/session")),
    );
  });
  afterAll(() => serveur.app.close());

  /** The addresses that do not answer with this code to a request that holds nothing. */
  const openTo = async (page: Navigateur, refusal: string) => {
    const open: string[] = [];
    for (const adresse of adresses) {
      const [method = "", path = ""] = adresse.split(" ");
      const url = path.replace("{annee}", "2026").replaceAll(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000");
      const reply = await page.send(method as "GET", url);
      const isRefused = reply.statusCode >= 400 && reply.json<{ code?: string }>().code === refusal;
      if (!isRefused) open.push(adresse);
    }
    return open.sort();
  };

  test("sans session, seule l’entrée répond", async () => {
    expect(await openTo(serveur.navigateur(), "session.absente")).toEqual(PUBLIQUES.toSorted());
  });

  test("un enseignant n’atteint que ce qui est à lui", async () => {
    const open = await openTo(await logInAs(serveur, claire, "enseignant"), "droit.absent");
    expect(open.filter((adresse) => !PUBLIQUES.includes(adresse))).toEqual(ENSEIGNANT.toSorted());
  });

  test("un directeur ne gère pas les comptes ; c’est tout ce qu’on lui refuse", async () => {
    const open = new Set(await openTo(await logInAs(serveur, claire, "directeur"), "droit.absent"));
    const refused = adresses.filter((adresse) => !open.has(adresse));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((adresse) => !adresse.includes("/api/comptes"))).toEqual([]);
  });
});
