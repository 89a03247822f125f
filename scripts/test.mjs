// `npm test`: installs, builds, then every guard and every test, in order; stops at the first step that fails.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "./run.mjs";

const REPORT = join(ROOT, "tmp/vitest.json");

const STEPS = [
  ["Installation", process.execPath, ["scripts/setup.mjs", "--tests"]],
  ["Build (tsc, vite)", process.execPath, ["scripts/build.mjs"]],
  ["Style (biome)", "biome", ["check", "--error-on-warnings", "."]],
  ["Promises, unions (eslint)", "eslint", ["."]],
  ["Types, tests included (tsc)", "tsc", ["-p", "tsconfig.tests.json"]],
  ["Types of the pages (tsc)", "tsc", ["-p", "apps/web/tsconfig.json"]],
  [
    "Direction of imports (dependency-cruiser)",
    "depcruise",
    ["--config", ".dependency-cruiser.cjs", "packages", "apps"],
  ],
  ["Dead code (knip)", "knip", []],
  ["Tests (vitest)", "vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`]],
];

/** What vitest counted, or nothing when it did not get that far. A file that could not start counts as one failure. */
function counts() {
  try {
    const report = JSON.parse(readFileSync(REPORT, "utf8"));
    const stillborn = report.testResults.filter(
      (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + stillborn.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function end(failed) {
  const counted = counts();
  const failures = Math.max(counted.failed, failed ? 1 : 0);
  if (failed) console.log(`\nFailed: ${failed}. Nothing after it was run.`);
  console.log(`\n${counted.passed} passed, ${failures} failed`);
  process.exit(failures > 0 ? 1 : 0);
}

mkdirSync(join(ROOT, "tmp"), { recursive: true });
rmSync(REPORT, { force: true });
for (const [title, command, args] of STEPS) {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const code = run(command, args);
  console.log(`${code === 0 ? "ok" : "FAILED"} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (code !== 0) end(title);
}
end();
