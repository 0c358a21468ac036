import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { narrativeOf } from '../../../../shared/reports/narrative/narrative.ts';
import { reportPage } from '../../../../web/public-pages/report/report-page.ts';
import { reportStyle } from '../../../../web/public-pages/report/report-style.ts';
import { seriousViolations } from '../../../e2e/axe.ts';
import { inBrowser, openBrowser } from '../../../e2e/browser.ts';
import { randomFigures } from '../../../functions/reports/random-review.ts';

const pages = new Map<'vi' | 'en', string>();

beforeAll(async () => {
  const { report, standard } = await randomFigures(
    {
      year: 2024,
      standard: 'vn-2022',
      districts: 2,
      wards: 3,
      seed: 6,
    },
    [{ programme: 'Quỹ A', needs: ['credit'], ward: '10000', households: 3 }],
  );
  const styleHash = createHash('sha256').update(reportStyle).digest('base64');
  for (const language of ['vi', 'en'] as const)
    pages.set(
      language,
      await reportPage({
        language,
        report,
        standard,
        narrative: narrativeOf(report, standard),
        styleHash,
        other: 'other.html',
      }),
    );
});

test.each(['vi', 'en'] as const)('The page of a report in %s has no script and loads nothing', (language) => {
  const page = pages.get(language)!;
  expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:|<link|<img|url\(/i);
  expect(page).not.toMatch(/undefined|NaN|\[object/);
});

test('The page of a report says how many of those that ask were helped, by area', () => {
  expect(pages.get('vi')).toMatch(/<td>3 \/ \d+ \(\d+,\d\d%\)<\/td>/);
  expect(pages.get('en')).toMatch(/<td>3 \/ \d+ \(\d+\.\d\d%\)<\/td>/);
});

test('Names are text on the page of a report', async () => {
  const { report, standard } = await randomFigures({
    year: 2024,
    standard: 'vn-2022',
    districts: 0,
    wards: 2,
    seed: 6,
  });
  const hostile = { ...report, units: report.units.map((unit) => ({ ...unit, name: '<b>"x"</b>' })) };
  const narrative = narrativeOf(hostile, standard);
  const page = await reportPage({
    language: 'vi',
    report: hostile,
    standard,
    narrative,
    styleHash: '',
    other: '',
  });
  expect(page).not.toContain('<b>"');
  expect(page).toContain('&lt;b&gt;');
});

inBrowser('in a browser', () => {
  test('the page of a report has its style, fits a phone and is accessible', {
    timeout: 60_000,
  }, async () => {
    const browser = await openBrowser();
    try {
      for (const [language, width] of [
        ['vi', 360],
        ['en', 1280],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        await page.setContent(pages.get(language)!);
        expect(said).toEqual([]);
        const [scrolled, shown] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          getComputedStyle(document.querySelector('h1')!).textAlign,
        ]);
        expect(scrolled).toBeLessThanOrEqual(width);
        expect(shown).toBe('center');
        expect(await seriousViolations(page)).toEqual([]);
      }
    } finally {
      await browser.close();
    }
  });
});
