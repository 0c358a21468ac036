import type { Campaign } from '../campaign.ts';
import { type Contradiction, contradictions } from './contradictions.ts';

/**
 * What keeps a campaign from being launched: whatever contradicts itself, and windows outside of its year. A campaign
 * that is only prepared may have all of it.
 */
export function* launchContradictions(campaign: Campaign): Generator<Contradiction> {
  yield* yearContradictions(campaign);
  yield* contradictions(campaign);
}

/**
 * Windows outside of the campaign's year. Posting and the close may run into the next one, and so may the meetings,
 * by whose last day lists have to be posted, and the reports.
 */
export function* yearContradictions({
  year,
  calendar,
  reporting = {},
}: Pick<Campaign, 'year' | 'calendar' | 'reporting'>): Generator<Contradiction> {
  const inYear = [
    ['training', 'from'],
    ['training', 'to'],
    ['survey', 'from'],
    ['survey', 'to'],
  ] as const;
  for (const [stage, end] of inYear) {
    if (yearOf(calendar[stage][end]) !== year) yield outside(['calendar', stage, end], year);
  }
  if (!mayRunInto(calendar.vetting.to, year)) yield outside(['calendar', 'vetting', 'to'], year);
  if (!mayRunInto(calendar.close, year)) yield outside(['calendar', 'close'], year);
  for (const [name, days = []] of Object.entries(reporting)) {
    const isOutside = [days].flat().some((day) => !mayRunInto(day, year));
    if (isOutside) yield outside(['reporting', name], year);
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
const mayRunInto = (day: string, year: number): boolean => [year, year + 1].includes(yearOf(day));

const outside = (path: Contradiction['path'], year: number): Contradiction => ({
  path,
  problem: `không thuộc đợt rà soát năm ${year} / is outside of the campaign’s year ${year}`,
});
