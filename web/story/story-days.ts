import type { StoryEvent } from '../client/answers.ts';
import { dayOf } from '../language/format.ts';

/** The name under which the system itself acts. */
const system = 'rasoat';

export const isAutomatic = ({ by }: Pick<StoryEvent, 'by'>): boolean => by === system;

/** Whose events are shown. The values stand in the address. */
export const kinds = ['tat-ca', 'nguoi', 'tu-dong'] as const;
export type Kind = (typeof kinds)[number];

export const ofKind = (events: readonly StoryEvent[], kind: Kind): readonly StoryEvent[] =>
  kind === 'tat-ca' ? events : events.filter((event) => isAutomatic(event) === (kind === 'tu-dong'));

export interface StoryDay {
  readonly day: string;
  readonly events: readonly StoryEvent[];
}

/** Events by their day in Vietnam, in the order in which they come. */
export function daysOf(events: readonly StoryEvent[]): StoryDay[] {
  const days = new Map<string, StoryEvent[]>();
  for (const event of events) {
    const day = dayOf(event.at);
    const found = days.get(day);
    if (found) found.push(event);
    else days.set(day, [event]);
  }
  return [...days].map(([day, found]) => ({ day, events: found }));
}

/** How many events are asked for: first, with each further step, and at most. */
export const firstLimit = 200;
export const lastLimit = 1000;
export const nextLimit = (limit: number): number => Math.min(limit + 400, lastLimit);
