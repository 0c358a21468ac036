import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, type View } from './browser.ts';
import { visitorOfDemo } from './demo-visitors.ts';
import { demoMachine } from './machine.ts';
import { campaign, type Viewer } from './tour.ts';

/** A machine with the demo and a browser, there for all tests of the place in which this is called. */
export function demoForTests() {
  let machine: Awaited<ReturnType<typeof demoMachine>>;
  let browser: Browser;
  beforeAll(async () => {
    [machine, browser] = await Promise.all([demoMachine(), openBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await machine?.stop();
  });
  return {
    get machine() {
      return machine;
    },
    get browser() {
      return browser;
    },
    /** A person who has opened a page of the demo's campaign, given by its path within it. */
    async at(viewer: Viewer, path: string, view: View) {
      const visitor = await visitorOfDemo(browser, machine, viewer, view);
      await visitor.page.goto(`/dot/${campaign}/${path}`);
      return visitor;
    },
  };
}
