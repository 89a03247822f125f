import { type ImportVu, viewImport } from "@navette/base";
import { z } from "zod";
import { requireDroit } from "../plugins/visiteur.ts";
import { type App, dayOf, type Services } from "../services.ts";
import { idSchema } from "../wire/schemas.ts";
import { presentImport } from "./present-import.ts";
import { writeRapport } from "./rapport.ts";
import { rapportImprime } from "./rapport-imprime.ts";

const tags = ["Imports"];
const onRequest = requireDroit("importer");
const params = z.object({ importId: idSchema });

export function rapportRoutes(app: App, impression: Services["impression"]): void {
  app.get(
    "/imports/:importId/rapport.csv",
    { onRequest, schema: { tags, summary: "Le rapport de l’import, pour un tableur", params } },
    async ({ visiteur: { db }, params }, reply) => {
      const found = await db.transaction((trx) => viewImport(trx, params.importId));
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", enFichier(found, "csv"))
        .send(writeRapport(found));
    },
  );
  app.get(
    "/imports/:importId/rapport.pdf",
    { onRequest, schema: { tags, summary: "Le rapport de l’import, à imprimer ou à garder", params } },
    async ({ visiteur: { db, etablissement, acte }, params }, reply) => {
      const found = await db.transaction((trx) => viewImport(trx, params.importId));
      const donnees = rapportImprime(found, presentImport(found, { now: acte.now, perime: false }), etablissement);
      const pdf = await impression({ modele: "rapport", donnees, le: acte.now });
      return reply
        .header("content-type", "application/pdf")
        .header("content-disposition", enFichier(found, "pdf"))
        .send(Buffer.from(pdf));
    },
  );
}

const enFichier = ({ creeLe }: ImportVu, extension: string) =>
  `attachment; filename="rapport-import-${dayOf(new Date(creeLe))}.${extension}"`;
