import { expect, test } from 'vitest';
import { seriousViolations } from './axe.ts';
import { inBrowser, overflowOf, type View } from './browser.ts';
import { demoForTests } from './demo.ts';
import { visitorOfDemo } from './demo-visitors.ts';
import { stopsOf, viewers } from './tour.ts';
import { visit } from './visit.ts';

const views: readonly View[] = [
  { language: 'vi', width: 1280 },
  { language: 'en', width: 360 },
  // A window of 1280 pixels at a zoom of 200 %.
  { language: 'vi', width: 640 },
];
/** Nine or twelve digits in a row: an id number. */
const idNumber = /(?<!\d)(?:\d{9}|\d{12})(?!\d)/;

inBrowser('every page', () => {
  const demo = demoForTests();

  test.each(views.flatMap((view) => viewers.map((viewer) => ({ viewer, ...view }))))(
    'that $viewer sees is accessible, fits into $width pixels and shows no id number, in $language',
    async ({ viewer, ...view }) => {
      const { context, page, faults } = await visitorOfDemo(demo.browser, demo.machine, viewer, view);
      const found: Record<string, unknown> = {};
      for (const stop of stopsOf(viewer)) {
        await visit(page, stop, view.language);
        const violations = await seriousViolations(page);
        const overflow = await overflowOf(page);
        const text = await page.evaluate(() => document.body.innerText);
        const problems = [
          ...violations,
          ...(overflow > 0 ? [`is ${overflow} pixels too wide`] : []),
          ...(idNumber.test(text) ? ['shows an id number'] : []),
          ...faults.splice(0),
        ];
        if (problems.length > 0) found[stop.name] = problems;
      }
      await context.close();
      expect(found, JSON.stringify(found, undefined, 1)).toEqual({});
    },
    600_000,
  );
});
