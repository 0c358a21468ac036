import { addDays } from '../../shared/calendar.ts';
import type { CampaignEvent } from '../../shared/simulation/events.ts';
import { type SampleHousehold, villages } from './sample-list.ts';

/** The size of a sample campaign. */
export interface Shape {
  readonly wards: number;
  /** In each ward. */
  readonly households: number;
  /** Survey files per ward; the last one corrects the errors of the others. */
  readonly batches: number;
  /** Whether each ward has one village that does not agree, one objection that changes a household, and one return. */
  readonly extraRounds: boolean;
}

export const extraRoundsOfWard = 3;

/** Households of each opening list that have moved away. */
export const householdsGone = 3;

type WardEvent = CampaignEvent extends infer Each
  ? Each extends CampaignEvent
    ? Omit<Each, 'ward'>
    : never
  : never;

const meet = (at: string, village: string, agreed = 40): WardEvent => ({
  at,
  do: 'meeting',
  village,
  attended: 40,
  agreed,
});

/** What the people of one ward do, on the last days that the calendar allows, so that all reminders are sent. */
export function* eventsOf(all: readonly SampleHousehold[], code: string, shape: Shape): Generator<WardEvent> {
  const { batches, extraRounds } = shape;
  const spacing = Math.floor(60 / Math.max(1, batches - 1));
  const upload = (at: string, name: string): WardEvent => ({
    at,
    do: 'upload',
    file: `uploads/${code}/${name}.csv`,
  });
  yield { at: '2026-09-22T08:00', do: 'train', attended: 20 };
  for (let part = 1; part < batches; part += 1) {
    yield upload(`${addDays('2026-10-08', (part - 1) * spacing)}T09:00`, String(part));
  }
  yield upload('2026-12-12T09:00', String(batches));
  for (let n = 0; n < householdsGone; n += 1) {
    yield { at: '2026-12-13T09:00', do: 'excuse', household: `${code}-gone-${n}`, reason: 'moved' };
  }
  yield { at: '2026-12-14T15:00', do: 'submit' };
  const [first, ...rest] = villages;
  yield meet('2026-12-16T18:30', first, extraRounds ? 10 : 40);
  for (const village of rest) yield meet('2026-12-16T18:30', village);
  if (extraRounds) {
    yield upload('2026-12-17T09:00', 'again');
    yield { at: '2026-12-17T15:00', do: 'submit' };
    yield meet('2026-12-18T18:30', first);
  }
  yield { at: '2026-12-19T09:00', do: 'forward' };
  const [objecting] = all;
  if (!objecting) throw new Error('A sample ward needs households.');
  yield* endOf(objecting.code, first, shape);
}

function* endOf(household: string, village: string, { extraRounds }: Shape): Generator<WardEvent> {
  if (extraRounds) {
    yield { at: '2026-12-21T10:00', do: 'object', household, text: 'Đề nghị xem xét lại điểm của hộ' };
    yield { at: '2026-12-22T10:00', do: 'resolve', household, outcome: 'changed', set: { b1: 100 } };
    yield { at: '2026-12-28T09:00', do: 'return', households: [household], reason: 'Thiếu biên bản họp' };
    yield meet('2026-12-28T18:30', village);
    yield { at: '2026-12-29T09:00', do: 'forward' };
  }
  yield { at: extraRounds ? '2027-01-06T09:00' : '2026-12-28T09:00', do: 'approve' };
}
