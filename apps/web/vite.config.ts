import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

/** Packages are read from their sources, so that a page and its packages change together. */
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ["source", ...defaultClientConditions] },
  // Nothing is inlined as data: the content security policy only lets the server's own files in.
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { "/api": process.env.NAVETTE_API ?? "http://localhost:3000" } },
});
