import {
  listDivisions,
  listFormations,
  listGroupes,
  listMatieres,
  listServices,
  readCalendrier,
  readDivision,
  readGroupe,
  readScolarite,
} from "@navette/base";
import { z } from "zod";
import type { App } from "../services.ts";
import { idSchema } from "../wire/schemas.ts";
import { groupesRoutes } from "./groupes-routes.ts";
import {
  calendrierSchema,
  demandeJourSchema,
  divisionsSchema,
  ficheDivisionSchema,
  ficheGroupeSchema,
  formationsSchema,
  groupesSchema,
  matieresSchema,
  scolariteSchema,
  servicesSchema,
} from "./schemas.ts";

const tags = ["Enseignements"];

export function enseignementsRoutes(app: App): void {
  structuresRoutes(app);
  groupesRoutes(app);
  servicesRoutes(app);
  nomenclaturesRoutes(app);
}

function structuresRoutes(app: App): void {
  app.get(
    "/enseignements/divisions",
    { schema: { tags, summary: "Les divisions d’un collège", response: { 200: divisionsSchema } } },
    async ({ visiteur }) => ({ divisions: await visiteur.db.transaction((trx) => listDivisions(trx, visiteur)) }),
  );

  app.get(
    "/enseignements/divisions/:divisionId",
    {
      schema: {
        tags,
        summary: "Une division\u00a0: ses élèves, ses groupes, ses services un jour donné",
        params: z.object({ divisionId: idSchema }),
        querystring: demandeJourSchema,
        response: { 200: ficheDivisionSchema },
      },
    },
    ({ visiteur, params, query }) =>
      visiteur.db.transaction((trx) => readDivision(trx, visiteur, { ...params, ...query })),
  );

  app.get(
    "/enseignements/groupes",
    { schema: { tags, summary: "Les groupes d’un collège", response: { 200: groupesSchema } } },
    async ({ visiteur }) => ({ groupes: await visiteur.db.transaction((trx) => listGroupes(trx, visiteur)) }),
  );

  app.get(
    "/enseignements/groupes/:groupeId",
    {
      schema: {
        tags,
        summary: "Un groupe\u00a0: ses élèves, ses services un jour donné",
        params: z.object({ groupeId: idSchema }),
        querystring: demandeJourSchema,
        response: { 200: ficheGroupeSchema },
      },
    },
    ({ visiteur, params, query }) =>
      visiteur.db.transaction((trx) => readGroupe(trx, visiteur, { ...params, ...query })),
  );
}

function servicesRoutes(app: App): void {
  app.get(
    "/enseignements/services",
    {
      schema: {
        tags,
        summary: "Les services et les heures de chaque enseignant, un jour donné",
        querystring: demandeJourSchema,
        response: { 200: servicesSchema },
      },
    },
    ({ visiteur, query }) => visiteur.db.transaction((trx) => listServices(trx, visiteur, query)),
  );

  app.get(
    "/enseignements/eleves/:eleveId",
    {
      schema: {
        tags,
        summary: "La scolarité d’un élève de collège\u00a0: division, groupes, options, régime",
        params: z.object({ eleveId: idSchema }),
        response: { 200: scolariteSchema },
      },
    },
    ({ visiteur, params }) => visiteur.db.transaction((trx) => readScolarite(trx, visiteur, params.eleveId)),
  );
}

function nomenclaturesRoutes(app: App): void {
  app.get(
    "/enseignements/matieres",
    { schema: { tags, summary: "Les matières et ce qui s’en sert", response: { 200: matieresSchema } } },
    async ({ visiteur }) => ({ matieres: await visiteur.db.transaction((trx) => listMatieres(trx, visiteur)) }),
  );

  app.get(
    "/enseignements/formations",
    { schema: { tags, summary: "Les formations (MEF) et leurs matières", response: { 200: formationsSchema } } },
    async ({ visiteur }) => ({ formations: await visiteur.db.transaction((trx) => listFormations(trx, visiteur)) }),
  );

  app.get(
    "/enseignements/calendrier",
    { schema: { tags, summary: "L’année telle que SIECLE la donne", response: { 200: calendrierSchema } } },
    async ({ visiteur }) => ({ calendrier: await visiteur.db.transaction(readCalendrier) }),
  );
}
