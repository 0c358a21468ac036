import type { Wait } from '../../../workflows/asl.ts';
import { queryError } from '../expressions/state-error.ts';
import type { Kind } from './state-type.ts';
import { amount, leave, type Visit } from './visit.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** `Date.parse` makes 2 March of 30 February; AWS does not. */
const isDay = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

function parse(timestamp: unknown): number {
  const at = typeof timestamp === 'string' && instant.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  if (!Number.isNaN(at) && isDay(String(timestamp).slice(0, 10))) return at;
  const what = 'The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string';
  throw queryError(`${what}: ${typeof timestamp === 'string' ? timestamp : JSON.stringify(timestamp)}`);
}

async function end(seen: Visit<Wait>): Promise<number> {
  const { Seconds, Timestamp } = seen.state;
  if (Timestamp !== undefined) return parse(await seen.evaluate(Timestamp, 'Timestamp'));
  return seen.now + (await amount(seen, Seconds, 'Seconds'))! * 1000;
}

const resume: Kind<Wait>['resume'] = (seen) =>
  leave(seen, { from: seen.state, next: seen.state.Next, otherwise: seen.input });

export const wait: Kind<Wait> = {
  async enter(seen) {
    const until = await end(seen);
    return until <= seen.now ? resume(seen, null) : { do: 'wait', until };
  },
  resume,
};
