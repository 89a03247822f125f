import type { BrowserContext } from "playwright-core";

/** One answer of the stubbed server. `pause` keeps the request waiting for ever: what the page shows meanwhile is looked at. */
export type Answer = { status: number; body?: unknown } | "pause";

/** Answers by « METHOD /path »; what is not listed is answered 404. For the look of the pages only: behaviour is proven on the real server. */
export async function stubApi(context: BrowserContext, answers: Readonly<Record<string, Answer>>): Promise<void> {
  // By path: our own sources have an `api` folder, which Vite serves.
  await context.route(
    (url) => url.pathname.startsWith("/api/"),
    async (route) => {
      const request = route.request();
      const answer = answers[`${request.method()} ${new URL(request.url()).pathname}`];
      if (answer === "pause") return;
      const { status, body } = answer ?? {
        status: 404,
        body: { code: "inconnu", message: "Cette adresse n’existe pas." },
      };
      await route.fulfill({
        status,
        contentType: "application/json",
        body: body === undefined ? "" : JSON.stringify(body),
      });
    },
  );
}

export const ecole = { uai: "0999901Z", nom: "École des Trois-Ormes", commune: "Valombre", demonstration: false };

/** An open session, by role. All invented. */
const session = (role: "administrateur" | "directeur" | "enseignant") => ({
  compte: { id: "1", identifiant: "c.lenoir", prenom: "Claire", nom: "Lenoir", role },
  etablissement: { ...ecole, degre: 1, adressePublique: null },
  annee: 2026,
  csrf: "jeton",
  version: "0.1.0",
});

export const sansSession: Answer = { status: 401, body: { code: "sans-session", message: "Connectez-vous." } };

/** The answers of a server where somebody is logged in. */
export const ouverte = (role: "administrateur" | "directeur" | "enseignant"): Record<string, Answer> => ({
  "GET /api/session": { status: 200, body: session(role) },
  "GET /api/installation": { status: 200, body: { version: "0.1.0", etablissements: [ecole], comptesDEssai: [] } },
});
