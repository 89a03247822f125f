import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openPglite } from "./pglite.ts";

const folder = mkdtempSync(join(tmpdir(), "navette-fil-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker thread that does this instead of serving the base. */
function script(name: string, body: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, body);
  return path;
}

describe("une base embarquée qui ne démarre pas", () => {
  it("est dite arrêtée quand son fil finit sans un mot, au lieu d’attendre sans fin", async () => {
    await expect(openPglite(undefined, script("muet", ""))).rejects.toThrow(/stopped before it was ready \(exit 0\)/);
    await expect(openPglite(undefined, script("sorti", "process.exit(7);"))).rejects.toThrow(/exit 7/);
  });

  it("donne la cause quand son fil en dit une", async () => {
    const fails = script("cause", 'throw new Error("no room left");');
    await expect(openPglite(undefined, fails)).rejects.toThrow("no room left");
  });
});
