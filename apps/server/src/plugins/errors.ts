import { AppError } from "@navette/base";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { App } from "../services.ts";
import { answerOf } from "./answers.ts";

/** One handler turns what is known into an answer, and hides the rest behind the number of the request. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const answer = answerOf(error);
  if (answer) {
    reply.code(answer.status).send(answer.body);
    return;
  }
  request.log.error({ err: error, route: request.routeOptions.url }, "unexpected");
  reply.code(500).send({
    code: "erreur-interne",
    message: "Une erreur interne a arrêté cette action.",
    remedy: "Réessayez. Si cela recommence, donnez le numéro ci-dessous à la personne qui a installé Navette.",
    requestId: request.id,
  });
}

/** What any address that leads nowhere is answered. */
export function unknownAddress(): AppError {
  return new AppError({ nature: "introuvable", code: "adresse.inconnue", message: "Cette adresse n’existe pas." });
}

export function refuseUnknown(app: App): void {
  app.setNotFoundHandler(() => {
    throw unknownAddress();
  });
}
