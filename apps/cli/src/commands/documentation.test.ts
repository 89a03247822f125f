import { writeFileSync } from "node:fs";
import { GARDES, isLevable } from "@navette/reconcile";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDecisionFile } from "../decision-file.ts";
import { SORTIES } from "../exit-codes.ts";
import { makeProgram } from "../program.ts";
import { run } from "../run.ts";
import { documentation, documented, keysOf } from "../testing/documentation.ts";
import { useFolder } from "../testing/folder.ts";
import { fakeTerminal } from "../testing/terminal.ts";
import type { ImportsJson } from "./imports.ts";

const folder = useFolder();
const before = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => process.chdir(before));

/** Those that another test runs on its own school, or that never end. */
const ELSEWHERE = ["export", "serve"];

// The first opening of a data folder is long on a busy machine.
describe("docs/cli.md dit ce que les commandes répondent", { timeout: 180_000 }, () => {
  const known = { importId: "" };

  test.each(documented().filter(({ argv }) => !ELSEWHERE.includes(argv[0] ?? "")))("navette $line", async (each) => {
    const terminal = fakeTerminal({ input: "cheval agrafe pile\n" });
    const argv = each.argv.map((word) => (/^[\da-f]{8}$/.test(word) ? known.importId : word));
    const code = await run(argv, terminal);
    const { json, exit = 0, open } = each.answer ?? {};
    expect({ code, errors: terminal.err() }).toEqual({ code: exit, errors: "" });
    if (json === undefined) return;
    const answer: unknown = JSON.parse(terminal.out());
    expect(keysOf(answer, open)).toEqual(keysOf(json, open));
    if (each.line.startsWith("imports --json")) {
      known.importId = (answer as ImportsJson).imports[0]?.importId.slice(0, 8) ?? "";
    }
  });

  test("chaque commande, chaque code de sortie et chaque garde-fou y est", () => {
    const commands = makeProgram(fakeTerminal(), () => undefined).commands.map((command) => command.name());
    const parts = commands.filter((name) => !new RegExp(`^## ${name}( lsu)?$`, "m").test(documentation));
    expect(parts).toEqual([]);
    for (const { code } of Object.values(SORTIES)) expect(documentation).toMatch(new RegExp(`^\\| ${code} +\\|`, "m"));
    for (const garde of GARDES) {
      const [line = ""] = documentation.match(new RegExp(`^\\| \`${garde}\`.*$`, "m")) ?? [];
      expect(line.includes("cannot be lifted"), garde).toBe(!isLevable(garde));
      expect(line, garde).not.toBe("");
    }
  });

  test("son fichier de décisions en est un", async () => {
    const [, decisions = ""] = documentation.match(/```json decisions\n([\s\S]*?)\n```/) ?? [];
    writeFileSync("choix.json", decisions);
    expect(Object.keys(await readDecisionFile("choix.json")).length).toBeGreaterThan(1);
  });
});
