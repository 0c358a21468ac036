import { vietnameseDay } from './calendar.ts';
import { fill, type Params } from './i18n/fill.ts';
import type { Text } from './i18n/text.ts';
import { inWords } from './i18n/words.ts';
import { refusals } from './refusals.ts';

export type RefusalName = keyof typeof refusals;

/** Params of `CampaignInvalid`, `BadRequest`, `BadUsage` and `SheetTooLarge` for a problem whose text is not in the catalogue. */
export const problem = (vi: string, en: string): Params => ({ problemVi: vi, problem: en });

/**
 * A rule said no. Expected, safe to show to the person who asked, never retried. `params` may hold wards, villages, days
 * and counts, never a person: the message reaches logs and execution histories.
 */
export class Refusal extends Error {
  override readonly name: RefusalName;
  readonly params: Params;

  constructor(name: RefusalName, params: Params = {}, options?: ErrorOptions) {
    super(fill(refusals[name].what.en, params), options);
    this.name = name;
    this.params = params;
  }
}

/**
 * The params in one language: codes as words, days as they are written there. A param may have a Vietnamese twin, such
 * as `problem` with `problemVi`.
 */
function paramsIn(params: Params, language: 'vi' | 'en'): Params {
  const worded = Object.entries(params).map(([name, value]) => {
    const own = (language === 'vi' ? params[`${name}Vi`] : undefined) ?? value;
    if (codes.includes(name)) return [name, inWords(String(own), language)];
    return [name, language === 'vi' && day.test(String(own)) ? vietnameseDay(String(own)) : own];
  });
  return Object.fromEntries(worded);
}
const codes: readonly string[] = ['stage', 'needs', 'status', 'field', 'level'];
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A refusal as the HTTP API and the command line show it. */
export interface RefusalText {
  readonly code: RefusalName;
  readonly what: Text;
  readonly cure: Text;
}

/** What is wrong and how to correct it, in both languages. */
export function describeRefusal({ name, params }: Refusal): RefusalText {
  const { what, cure } = refusals[name];
  const both = (text: Text) => ({
    vi: fill(text.vi, paramsIn(params, 'vi')),
    en: fill(text.en, paramsIn(params, 'en')),
  });
  return { code: name, what: both(what), cure: both(cure) };
}
