import { defineConfig } from "vitest/config";

/** Packages are tested from their sources; child processes and workers run what `npm run build` made. */
const resolve = { conditions: ["source"] };

export default defineConfig({
  ssr: { resolve },
  resolve,
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "apps/web/tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
