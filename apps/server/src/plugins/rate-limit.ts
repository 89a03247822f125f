import rateLimit from "@fastify/rate-limit";
import { AppError } from "@navette/base";
import type { App } from "../services.ts";

/** For the routes that verify or make a password. A whole school may log in at once from one address. */
export const LOGIN_RATE = { max: 60, timeWindow: "1 minute" };

/** Limits by address only the routes that ask for it in their `config.rateLimit`. */
export async function limitRate(app: App): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      new AppError({
        nature: "attente",
        code: "demande.trop-frequente",
        message: "Trop de demandes viennent de votre réseau.",
        remedy: `Réessayez dans ${Math.max(1, Math.ceil(ttl / 1000))} secondes.`,
      }),
  });
}
