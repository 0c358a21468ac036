import type { Browser, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { overflowOf, type View } from '../browser.ts';
import { enter, type Person, personAt, userName } from '../person.ts';
import type { Account, Place } from '../place.ts';

/** Everybody of a campaign, each with a browser of their own. */
export interface People {
  /** Somebody at the first page, signed in. */
  at(account: Account): Promise<Person>;
  /** Somebody with a telephone and no account, whose browser runs no script. */
  citizen(): Promise<Page>;
  /** The POST requests that their browsers sent. */
  readonly posts: readonly string[];
  /** Everybody closes their page, which fits the window and where nothing failed: nobody waits in front of it for days. */
  rest(): Promise<void>;
  leave(): Promise<void>;
}

export function peopleAt(browser: Browser, place: Pick<Place, 'address'>, view: View): People {
  const known = new Map<string, Person>();
  const posts: string[] = [];
  const note = (request: Request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
  };

  async function arrive(name: string): Promise<Person> {
    const person = await personAt(browser, place, view);
    person.page.on('request', note);
    known.set(name, person);
    return person;
  }

  return {
    posts,
    async at(account) {
      const person = known.get(account.name) ?? (await arrive(account.name));
      await person.page.goto('/');
      const banner = person.page.getByRole('banner').getByText(account.name);
      await banner.or(person.field(userName)).first().waitFor();
      if (!(await banner.isVisible())) await enter(person, account);
      await person.page.getByRole('heading', { level: 1 }).waitFor();
      return person;
    },
    async citizen() {
      const viewport = { width: 360, height: 740 };
      const context = await browser.newContext({
        baseURL: place.address,
        viewport,
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      page.on('request', note);
      return page;
    },
    async rest() {
      for (const person of known.values()) {
        await fits(person);
        await person.page.goto('about:blank');
      }
    },
    async leave() {
      for (const person of known.values()) await person.leave();
    },
  };
}

async function fits({ page, faults }: Person): Promise<void> {
  expect(faults).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}
