import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const hasBrowser = existsSync(executablePath);

/** Tests that are skipped, never passed, where there is no Chromium. */
export const inBrowser = describe.skipIf(!hasBrowser);

/** Without a locale it could not name a download in Vietnamese. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath, args, env: { ...process.env, LC_ALL: 'C.UTF-8' } });

export type Language = 'vi' | 'en';

/** How somebody sees the pages. */
export interface View {
  readonly language: Language;
  /** Pixels: 1280 of a desktop, 360 of a phone. */
  readonly width: number;
}

/** Somebody at a browser of their own. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of. */
  readonly faults: string[];
}

export async function visitorOf(browser: Browser, address: string, view: View): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: view.width, height: view.width > 600 ? 800 : 740 },
    // What still fades in has no contrast yet.
    reducedMotion: 'reduce',
    locale: view.language === 'vi' ? 'vi-VN' : 'en-GB',
  });
  await context.addInitScript((language) => {
    // An empty page has no storage.
    if (location.protocol !== 'about:') localStorage.setItem('ngon-ngu', language);
  }, view.language);
  // A loaded machine takes its time; what never comes is still found.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (line) => {
    // That the page itself is a refusal, such as 409, is said on it.
    const isOfPage = line.location().url === page.url();
    if (line.type() === 'error' && !isOfPage) faults.push(`${line.text()} ${line.location().url}`.trim());
  });
  return { context, page, faults };
}

/** Pixels by which the page is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
