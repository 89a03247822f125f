import helmet from "@fastify/helmet";
import type { App } from "../services.ts";

const SELF = ["'self'"];

/** Only the server's own files run in its pages, and nobody frames them. Mantine writes its sizes in style attributes. */
const POLICY = {
  defaultSrc: SELF,
  scriptSrc: SELF,
  scriptSrcAttr: ["'none'"],
  styleSrc: [...SELF, "'unsafe-inline'"],
  imgSrc: [...SELF, "data:", "blob:"],
  fontSrc: SELF,
  connectSrc: SELF,
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: SELF,
  frameAncestors: ["'none'"],
};

const YEAR_SECONDS = 31_536_000;

export async function securityHeaders(app: App, { secure }: { readonly secure: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: secure ? { ...POLICY, upgradeInsecureRequests: [] } : POLICY,
    },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "same-origin" },
    hsts: secure ? { maxAge: YEAR_SECONDS } : false,
  });
}
