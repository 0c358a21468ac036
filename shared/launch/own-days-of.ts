import { type Day, vietnameseDay } from '../calendar.ts';
import { type NamedDays, namedDays } from '../holidays/named-days.ts';
import { national } from '../holidays/national.ts';
import type { Plan } from './plan.ts';

/** The national days off of a plan's dates as text, to begin with where somebody writes a list of their own. */
export function ownDaysOf({
  trainingFrom,
  close,
}: Pick<Plan, 'trainingFrom' | 'close'>): Pick<Plan, 'holidays' | 'swapDays'> {
  const isInside = (day: Day) => trainingFrom <= day && day <= close;
  return {
    holidays: namedDays(national.holidays, trainingFrom, close).map(line).join('\n'),
    swapDays: national.swapDays.filter(isInside).map(vietnameseDay).join('\n'),
  };
}

function line({ from, to, name }: NamedDays): string {
  const days = from === to ? [from] : [from, to];
  return `${days.map(vietnameseDay).join(' – ')} ${name.vi}`;
}
