import type { Page } from 'playwright-core';
import type { Language } from './browser.ts';
import { inLanguage, type Stop } from './tour.ts';

/** Goes to a stop of the tour, and waits until everything on it has come. */
export async function visit(page: Page, { path, then }: Stop, language: Language): Promise<void> {
  await page.goto(path.startsWith('/niem-yet') && language === 'en' ? withEnglish(path) : path);
  await page.locator('h1, main [role=alert]').first().waitFor();
  await page.locator('[data-loading]').first().waitFor({ state: 'detached' });
  if (!then) return;
  await then(page, inLanguage(language));
  await page.locator('[data-loading]').first().waitFor({ state: 'detached' });
}

/** The pages of the public keep the language in the address. */
const withEnglish = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}ngon-ngu=en`;
