import type { Wait } from '../../../workflows/asl.ts';
import { queryError } from '../expressions/state-error.ts';
import type { StateType } from './state-type.ts';
import { leave, type Visit, wholeNumber } from './visit.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Whether a day exists: `Date.parse` reads 30 February as 2 March, AWS refuses it. */
const isDay = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

function parse(timestamp: unknown): number {
  const at = typeof timestamp === 'string' && instant.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  if (!Number.isNaN(at) && isDay(String(timestamp).slice(0, 10))) return at;
  const what = 'The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string';
  throw queryError(`${what}: ${typeof timestamp === 'string' ? timestamp : JSON.stringify(timestamp)}`);
}

async function endOf(visit: Visit<Wait>): Promise<number> {
  const { Seconds, Timestamp } = visit.state;
  if (Timestamp !== undefined) return parse(await visit.evaluate(Timestamp, 'Timestamp'));
  return visit.now + ((await wholeNumber(visit, Seconds, 'Seconds')) ?? 0) * 1000;
}

const resume: StateType<Wait>['resume'] = (visit) =>
  leave(visit, { from: visit.state, next: visit.state.Next, defaultOutput: visit.input });

export const wait: StateType<Wait> = {
  async enter(visit) {
    const until = await endOf(visit);
    return until <= visit.now ? resume(visit, null) : { do: 'wait', until };
  },
  resume,
};
