import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { inject } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** As strict as the server's, so that a page that needs more is found here first. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; frame-ancestors 'none'";

/** The built pages without a server behind them, under its content security policy. */
export async function serve(): Promise<{ url: string; close: () => Promise<void> }> {
  const headers = { "content-security-policy": policy };
  const server = await preview({
    root,
    mode: "briques",
    logLevel: "error",
    build: { outDir: inject("pages") },
    preview: { port: 0, headers },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === "string") throw new Error("the preview has no port");
  return { url: `http://localhost:${address.port}`, close: () => server.close() };
}
