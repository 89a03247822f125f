import { fileURLToPath } from "node:url";
import { build, preview } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = fileURLToPath(new URL("../../../tmp/web-briques", import.meta.url));

/** As strict as the server's, so that a page that needs more is found here first. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; frame-ancestors 'none'";

/** The pages as they are built, gallery included, under the content security policy of the server. */
export async function serve(): Promise<{ url: string; close: () => Promise<void> }> {
  const shared = {
    root,
    mode: "briques",
    logLevel: "error",
    build: { outDir, emptyOutDir: true, minify: false },
  } as const;
  await build(shared);
  const server = await preview({ ...shared, preview: { port: 0, headers: { "content-security-policy": policy } } });
  const address = server.httpServer.address();
  if (address === null || typeof address === "string") throw new Error("the preview has no port");
  return { url: `http://localhost:${address.port}`, close: () => server.close() };
}
