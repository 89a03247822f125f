// `npm test`: installs, builds, then every guard and every test, in order; stops at the first step that fails.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { ROOT, run } from "./run.mjs";
import { prepareTests } from "./setup.mjs";

const REPORT = join(ROOT, "tmp/vitest.json");

const STEPS = [
  ["Style (biome)", "biome", ["check", "--error-on-warnings", "."]],
  ["Promises, unions (eslint)", "eslint", ["."]],
  ["Types, tests included (tsc)", "tsc", ["-p", "tsconfig.tests.json"]],
  [
    "Direction of imports (dependency-cruiser)",
    "depcruise",
    ["--config", ".dependency-cruiser.cjs", "packages", "apps"],
  ],
  ["Dead code (knip)", "knip", []],
  ["Tests (vitest)", "vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`]],
];

function title(text) {
  console.log(`\n── ${text}`);
}

/** What vitest counted, or nothing when it did not get that far. A file that cannot be loaded counts as one failure. */
function counts() {
  try {
    const report = JSON.parse(readFileSync(REPORT, "utf8"));
    const unread = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    return { passed: report.numPassedTests, failed: report.numFailedTests + unread.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function end(failedStep) {
  const { passed, failed } = counts();
  if (failedStep) console.log(`\nFailed: ${failedStep}. The steps after it were not run.`);
  console.log(`\n${passed} passed, ${failedStep ? Math.max(failed, 1) : failed} failed`);
  process.exit(failedStep || failed > 0 ? 1 : 0);
}

mkdirSync(join(ROOT, "tmp"), { recursive: true });
rmSync(REPORT, { force: true });
title("Installation, build");
prepareTests();
build();
for (const [name, command, args] of STEPS) {
  title(name);
  const start = performance.now();
  const code = run(command, args);
  console.log(`${code === 0 ? "ok" : "FAILED"} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (code !== 0) end(name);
}
end();
