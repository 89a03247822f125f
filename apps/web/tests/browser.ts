import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import * as axe from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

// The package is CommonJS behind an ESM face: depending on the loader the class is one level deeper.
const AxeBuilder = axe.AxeBuilder ?? (axe.default as unknown as typeof axe).AxeBuilder;

/** The widths every page is checked at: a school's laptop and a phone. */
export const largeurs = { bureau: 1366, telephone: 390 } as const;

/** Debian's Chromium, or the one named by `CHROMIUM`. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
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

/** Makes the viewport as tall as the page: otherwise a sticky bar covers links, and `target-size` reports them. */
async function fit(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? largeurs.bureau;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, 700) });
}

/** What axe finds against WCAG 2.0 to 2.2 A and AA and its best practices: one line per fault, empty when the page is right. */
export async function axeFaults(page: Page): Promise<string[]> {
  await fit(page);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** How far the page itself scrolls sideways, in pixels; 0 when it does not. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Keeps a picture of the whole page under `tmp/captures/`, for the eye. */
export async function capture(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, "../../../tmp/captures");
  await mkdir(folder, { recursive: true });
  await fit(page);
  await page.screenshot({ path: join(folder, `${name}-${page.viewportSize()?.width}.png`) });
}
