import { join } from 'node:path';
import { expect } from 'vitest';
import { seriousViolations } from './axe.ts';
import { overflowOf } from './browser.ts';
import type { Person } from './person.ts';

/** Compares what somebody sees with what holds on every page. `PICTURES` names a folder for pictures of it. */
export async function isFit({ page, view }: Pick<Person, 'page' | 'view'>, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  const path = folder && join(folder, `${name}-${view.width}-${view.language}.png`);
  if (path) await page.screenshot({ path, fullPage: true });
  expect(await seriousViolations(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}
