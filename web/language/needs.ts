import { needWords } from '../../shared/support/need-words.ts';
import type { Need } from '../../shared/support/needs.ts';
import type { Language } from './format.ts';

const isNeed = (value: unknown): value is Need =>
  typeof value === 'string' && Object.hasOwn(needWords, value);

/** Needs in words, with commas between. */
export const needsText = (needs: readonly unknown[], language: Language): string =>
  needs.flatMap((need) => (isNeed(need) ? needWords[need][language] : [])).join(', ');
