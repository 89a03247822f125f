import { AppError } from "@navette/base";
import { type Association, apercuOf, parseAssociations, tableurOf } from "@navette/formats";
import { z } from "zod";
import { requireDroit } from "../plugins/visiteur.ts";
import type { App } from "../services.ts";
import { apercuColonnesSchema, demandeApercuSchema, modelesSchema } from "./colonnes-schemas.ts";
import { modeleName, presentModeles } from "./present-colonnes.ts";
import type { Formulaire } from "./receive-files.ts";

const tags = ["Imports"];
const onRequest = requireDroit("importer");

/** What the form says of the columns of its lists: its `associations` field, JSON. */
export function readAssociationsOf({ champs }: Formulaire): readonly Association[] {
  const text = champs.get("associations");
  if (text === undefined) return [];
  const { data } = parseAssociations(text);
  if (data) return data;
  throw new AppError({
    nature: "saisie",
    code: "import.association-illisible",
    message: "Ce qui est dit des colonnes est illisible.",
    remedy: "Rechargez la page, puis déposez de nouveau vos fichiers.",
  });
}

export function colonnesRoutes(app: App): void {
  app.post(
    "/imports/apercu-colonnes",
    {
      onRequest,
      schema: {
        tags,
        summary: "Lire quelques lignes d’une liste par une association de colonnes",
        body: demandeApercuSchema,
        response: { 200: apercuColonnesSchema },
      },
    },
    async ({ body: { association, lignes } }) => apercuOf(requireTableur(association.format), association, lignes),
  );

  app.get(
    "/imports/modeles",
    {
      onRequest,
      schema: { tags, summary: "Les modèles de tableur et leurs colonnes", response: { 200: modelesSchema } },
    },
    async () => ({ modeles: presentModeles() }),
  );

  app.get(
    "/imports/modeles/:format",
    {
      onRequest,
      schema: { tags, summary: "Un modèle vide, en CSV", params: z.object({ format: z.string().max(40) }) },
    },
    async ({ params: { format } }, reply) => {
      const { data } = requireTableur(format).write([]);
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="${modeleName(format)}"`)
        .send(Buffer.from(data ?? []));
    },
  );
}

function requireTableur(format: string) {
  const tableur = tableurOf(format);
  if (tableur) return tableur;
  throw new AppError({
    nature: "introuvable",
    code: "import.modele-inconnu",
    message: "Ce modèle n’existe pas.",
    remedy: "Choisissez-le dans la liste des modèles.",
  });
}
