import { expect, test } from "vitest";
import { fakeTerminal } from "../testing/terminal.ts";
import { progressOf } from "./progress.ts";

function shown(isTTY: boolean, bytes: number, json = false): { out: string; err: string } {
  const terminal = fakeTerminal({ isTTY });
  const progress = progressOf(terminal, { totalBytes: bytes, json });
  progress.advance(bytes / 2);
  progress.stop();
  return { out: terminal.out(), err: terminal.err() };
}

test("une longue lecture se suit sur la sortie d’erreur, si c’est un écran", () => {
  const { out, err } = shown(true, 20_000_000);
  expect(out).toBe("");
  expect(err).toContain("Lecture");
});

test("rien ne s’affiche pour une lecture courte, avec --json, ni quand l’erreur va dans un fichier", () => {
  expect(shown(true, 100_000)).toEqual({ out: "", err: "" });
  expect(shown(true, 20_000_000, true)).toEqual({ out: "", err: "" });
  expect(shown(false, 20_000_000)).toEqual({ out: "", err: "" });
});
