import { defineConfig } from "vitest/config";

/** Packages are tested from their sources; child processes and workers run what the build made. */
const resolve = { conditions: ["source"] };

export default defineConfig({
  ssr: { resolve },
  resolve,
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["apps/web/tests/**/*.test.ts"],
          globalSetup: ["apps/web/tests/build-pages.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
