import {
  attachEnseignant,
  type Decoupage,
  detachEnseignant,
  freeClasse,
  listClasses,
  proposeDecoupage,
  type ResultatDecoupage,
  readPeriodes,
  readReprise,
  renameClasse,
  reprendreCalendrier,
  setPeriodes,
} from "@navette/base";
import { libellePeriode } from "@navette/livret";
import { z } from "zod";
import { requireDroit, type Visiteur } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { erreurSchema, idSchema } from "../wire/schemas.ts";
import {
  classeModifieeSchema,
  classesSchema,
  datesRattachementSchema,
  decoupageAConfirmerSchema,
  decoupageRefuseSchema,
  decoupageSchema,
  demandeAnneeSchema,
  demandePropositionSchema,
  type Periodes,
  periodesSchema,
  propositionSchema,
  repriseAFaireSchema,
  repriseSchema,
} from "./schemas.ts";

const tags = ["Structures"];
const onRequest = requireDroit("gerer-structures");
const params = z.object({ classeId: idSchema });
const paramsRattachement = params.extend({ personnelId: idSchema });
const nothing = { 204: z.null() };

export function structuresRoutes(app: App): void {
  classesRoutes(app);
  rattachementsRoutes(app);
  periodesRoutes(app);
}

function classesRoutes(app: App): void {
  app.get(
    "/structures/classes",
    {
      schema: {
        tags,
        summary: "Les classes d’une année scolaire",
        querystring: demandeAnneeSchema,
        response: { 200: classesSchema },
      },
    },
    ({ visiteur, query }) => visiteur.db.transaction((trx) => listClasses(trx, visiteur, query)),
  );

  app.patch(
    "/structures/classes/:classeId",
    {
      onRequest,
      schema: { tags, summary: "Renommer une classe", params, body: classeModifieeSchema, response: nothing },
    },
    async ({ visiteur, params, body }, reply) => {
      await renameClasse(visiteur.db, params.classeId, body, visiteur.acte);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/structures/classes/:classeId/verrous/libelle",
    { onRequest, schema: { tags, summary: "Rendre le nom d’une classe aux imports", params, response: nothing } },
    async ({ visiteur, params }, reply) => {
      await freeClasse(visiteur.db, params.classeId, visiteur.acte);
      return reply.code(204).send(null);
    },
  );
}

function rattachementsRoutes(app: App): void {
  app.put(
    "/structures/classes/:classeId/enseignants/:personnelId",
    {
      onRequest,
      schema: {
        tags,
        summary: "Rattacher une enseignante ou un enseignant à une classe, ou changer ses dates",
        params: paramsRattachement,
        body: datesRattachementSchema,
        response: nothing,
      },
    },
    async ({ visiteur, params, body }, reply) => {
      await attachEnseignant(visiteur.db, params, body, visiteur.acte);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    "/structures/classes/:classeId/enseignants/:personnelId",
    {
      onRequest,
      schema: {
        tags,
        summary: "Ôter un rattachement fait par erreur",
        params: paramsRattachement,
        response: nothing,
      },
    },
    async ({ visiteur, params }, reply) => {
      await detachEnseignant(visiteur.db, params, visiteur.acte);
      return reply.code(204).send(null);
    },
  );
}

/** What is answered to whoever cuts the year. */
const DECOUPAGE = {
  200: periodesSchema,
  400: z.union([decoupageRefuseSchema, erreurSchema]),
  409: z.union([decoupageAConfirmerSchema, erreurSchema]),
};

async function answerOf(visiteur: Visiteur, resultat: ResultatDecoupage) {
  switch (resultat.outcome) {
    case "regle":
      return { status: 200, answer: await periodesOf(visiteur, {}) } as const;
    case "refuse":
      return { status: 400, answer: { ...DATES, diagnostics: resultat.diagnostics } } as const;
    case "a-confirmer":
      return { status: 409, answer: { ...SAISIES, touchees: resultat.touchees } } as const;
  }
}

function periodesRoutes(app: App): void {
  app.get(
    "/structures/periodes",
    {
      schema: {
        tags,
        summary: "Les périodes de chaque classe",
        querystring: demandeAnneeSchema,
        response: { 200: periodesSchema },
      },
    },
    ({ visiteur, query }) => periodesOf(visiteur, query),
  );

  app.get(
    "/structures/periodes/proposition",
    {
      schema: {
        tags,
        summary: "Des dates usuelles pour découper l’année",
        querystring: demandePropositionSchema,
        response: { 200: propositionSchema },
      },
    },
    async ({ visiteur, query }) => ({ periodes: await visiteur.db.transaction((trx) => proposeDecoupage(trx, query)) }),
  );

  app.put(
    "/structures/periodes",
    {
      onRequest,
      schema: {
        tags,
        summary: "Découper l’année de toute l’école ou de quelques classes",
        body: decoupageSchema,
        response: DECOUPAGE,
      },
    },
    async ({ visiteur, body }, reply) => {
      const resultat = await setPeriodes(visiteur.db, body satisfies Decoupage, visiteur.acte);
      const { status, answer } = await answerOf(visiteur, resultat);
      return reply.code(status).send(answer);
    },
  );
  calendrierRoutes(app);
}

function calendrierRoutes(app: App): void {
  app.get(
    "/structures/periodes/calendrier",
    {
      onRequest,
      schema: { tags, summary: "Les dates de SIECLE qui ne sont pas encore ici", response: { 200: repriseSchema } },
    },
    async ({ visiteur }) => ({ reprise: await visiteur.db.transaction(readReprise) }),
  );

  app.put(
    "/structures/periodes/calendrier",
    {
      onRequest,
      schema: {
        tags,
        summary: "Reprendre les dates de SIECLE\u00a0: l’année et ses périodes, pour toutes les classes",
        body: repriseAFaireSchema,
        response: DECOUPAGE,
      },
    },
    async ({ visiteur, body }, reply) => {
      const resultat = await reprendreCalendrier(visiteur.db, body, visiteur.acte);
      const { status, answer } = await answerOf(visiteur, resultat);
      return reply.code(status).send(answer);
    },
  );
}

async function periodesOf(visiteur: Visiteur, query: { readonly annee?: number | undefined }): Promise<Periodes> {
  const { annee, classes } = await visiteur.db.transaction((trx) => readPeriodes(trx, visiteur, query));
  return {
    annee,
    classes: classes.map((classe) => ({
      ...classe,
      periodes: classe.periodes.map((each) => ({ ...each, libelle: libellePeriode(each.periodicite, each.indice) })),
    })),
  };
}

const DATES = {
  code: "periodes.dates",
  message: "LSU refuserait ces dates\u00a0: rien n’a été changé.",
  remedy: "Corrigez les dates signalées ci-dessous.",
} as const;

const SAISIES = {
  code: "periodes.saisies",
  message: "Des bilans sont déjà commencés dans ces classes\u00a0: rien n’a encore été changé.",
  remedy: "Voyez ci-dessous ce qui change de période ou est mis de côté, puis confirmez.",
} as const;
