import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import * as axe from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

// The package is CommonJS behind an ESM face: depending on the loader the class is one level deeper.
const AxeBuilder = axe.AxeBuilder ?? (axe.default as unknown as typeof axe).AxeBuilder;

/** The widths every page is checked at: a school's laptop and a phone. */
export const largeurs = { bureau: 1366, telephone: 390 } as const;

/** Debian's Chromium without its windows, which start a third of it more, or the one named by `CHROMIUM`. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A French browser of its own, at the given width. Motion is reduced: what is looked at stands still. */
export function openContext(browser: Browser, width: number): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: 900 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
  });
}

/**
 * Makes the viewport as tall as the page: otherwise a sticky bar covers links, and `target-size` reports them. A long list
 * that sees more room may grow once more.
 */
async function fit(page: Page, times = 3): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: largeurs.bureau, height: 0 };
  const needed = Math.max(await page.evaluate(() => document.documentElement.scrollHeight), 700);
  if (needed === height || times === 0) return;
  await page.setViewportSize({ width, height: needed });
  await fit(page, times - 1);
}

/** How far the page itself scrolls sideways, in pixels; 0 when it does not. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Keeps a picture of the whole page under `tmp/captures/`, for the eye, when `CAPTURES=1` asks for it. */
export async function capture(page: Page, name: string): Promise<void> {
  if (process.env.CAPTURES !== "1") return;
  const folder = join(import.meta.dirname, "../../../tmp/captures");
  await mkdir(folder, { recursive: true });
  await fit(page);
  await page.screenshot({ path: join(folder, `${name}-${page.viewportSize()?.width}.png`) });
}

/** Axe's rules by width: everything on a laptop; on a phone what its width may change, sizes and the labels it hides. */
const regles = {
  bureau: (axe: InstanceType<typeof AxeBuilder>) =>
    axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]),
  telephone: (axe: InstanceType<typeof AxeBuilder>) =>
    axe.withRules(["target-size", "scrollable-region-focusable", "button-name", "link-name", "label", "select-name"]),
} as const;

/**
 * The page as it stands is right for axe (WCAG 2.0 to 2.2 A and AA, best practices) and never scrolls sideways, on a
 * laptop and on a phone. It has finished loading, unless its wait is what is looked at. Its width is given back.
 */
export async function expectSound(page: Page, name: string, { attente = false } = {}): Promise<void> {
  const before = page.viewportSize() ?? { width: largeurs.bureau, height: 900 };
  if (!attente) await page.waitForLoadState("networkidle");
  if (!attente) await page.waitForFunction(() => document.querySelector(".wait") === null);
  for (const appareil of ["bureau", "telephone"] as const) {
    await page.setViewportSize({ width: largeurs[appareil], height: 900 });
    await fit(page);
    // Only faults are told, in the page itself: telling what is right and gathering frames takes longer than looking.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
    const { violations } = await regles[appareil](axe).analyze();
    const faults = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
    expect.soft(faults, `${name}, ${appareil}`).toEqual([]);
    expect.soft(await sideways(page), `${name}, ${appareil}`).toBe(0);
    await capture(page, name);
  }
  await page.setViewportSize(before);
}
