import {
  AppError,
  COMPTES_DEMONSTRATION,
  creerCollege,
  creerDemonstration,
  installEtablissement,
  listAccessibles,
  listEtablissements,
} from "@navette/base";
import { LOGIN_RATE } from "../plugins/rate-limit.ts";
import { type App, dayOf, type Services } from "../services.ts";
import { answerSession } from "../session/answer.ts";
import { sessionSchema } from "../session/schemas.ts";
import { demonstrationSchema, installationSchema, nouvelleInstallationSchema } from "./schemas.ts";

const tags = ["Installation"];
const config = { publique: true, rateLimit: LOGIN_RATE };

export function installationRoutes(app: App, services: Services): void {
  const { base, version, installationOuverte: ouverte } = services;

  app.get(
    "/installation",
    {
      config: { publique: true },
      schema: { tags, summary: "Les établissements installés ici", response: { 200: installationSchema } },
    },
    async () => {
      const etablissements = await listAccessibles(base, ouverte);
      const essai = etablissements.some(({ demonstration }) => demonstration);
      return {
        version,
        etablissements: [...etablissements],
        comptesDEssai: essai ? Object.values(COMPTES_DEMONSTRATION) : [],
      };
    },
  );

  app.post(
    "/installation",
    {
      config,
      schema: {
        tags,
        summary: "Créer l’établissement et son premier compte",
        body: nouvelleInstallationSchema,
        response: { 200: sessionSchema },
      },
    },
    async ({ body: { compte, ...etablissement } }, reply) => {
      const now = services.now();
      const opened = await installEtablissement(base, etablissement, compte, { now, today: dayOf(now), ouverte });
      return answerSession(reply, opened, services);
    },
  );

  app.post(
    "/installation/demonstration",
    {
      config,
      schema: {
        tags,
        summary: "Essayer avec une école ou un collège inventé",
        body: demonstrationSchema,
        response: { 200: sessionSchema },
      },
    },
    async ({ body }, reply) => {
      const schools = await listEtablissements(base);
      if (schools.length > 0 && !ouverte) throw unavailable();
      const creer = body?.degre === 2 ? creerCollege : creerDemonstration;
      return answerSession(reply, await creer(base, services.now()), services);
    },
  );
}

function unavailable(): AppError {
  return new AppError({
    nature: "etat",
    code: "installation.demonstration",
    message: "L’école inventée ne peut pas être créée ici.",
    remedy: "Connectez-vous à un établissement déjà installé.",
  });
}
