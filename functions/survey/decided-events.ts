import * as z from 'zod';
import type { Decision } from '../../shared/changes.ts';
import type { HouseholdEvent } from '../../shared/contract/household.ts';
import { Outcome } from '../../shared/inspection/recheck.ts';
import { NewScores } from '../../shared/rescore.ts';
import { HouseholdVote } from '../../shared/ward/votes.ts';

const household = z.string();
const reason = z.string();
const set = NewScores;
const text = z.string().optional();

type WithoutOrigin<Event> = Event extends unknown ? Omit<Event, 'at' | 'by'> : never;
/** What happened, without who did it when. */
type Happened = WithoutOrigin<HouseholdEvent>;
type IsNamed = (name: string) => boolean;
/** What a decision's body says of the household that `isNamed` knows. */
type Reader = (body: unknown, isNamed: IsNamed) => readonly Happened[];

/** A reader of decisions of one kind, whose bodies have a schema. */
const reader =
  <Body>(schema: z.ZodType<Body>, happened: (body: Body, isNamed: IsNamed) => readonly Happened[]): Reader =>
  (body, isNamed) =>
    happened(schema.parse(body), isNamed);

/** A reader of decisions on one household. */
const readerOfOne = <Body extends { readonly household: string }>(
  schema: z.ZodType<Body>,
  happened: (body: Omit<Body, 'household'>) => Happened,
): Reader =>
  reader(schema, ({ household, ...rest }, isNamed) => (isNamed(household) ? [happened(rest)] : []));

const objected = readerOfOne(z.object({ household, text: z.string(), dueOn: z.string() }), (objection) => ({
  did: 'objected',
  ...objection,
}));

/** A file that was attached to a household. Those of meetings and postings name none. */
const attached: Reader = reader(
  z.object({ to: z.object({ household }).partial(), type: z.string() }),
  ({ to, type }, isNamed) =>
    to.household !== undefined && isNamed(to.household)
      ? [{ did: 'attached', what: type === 'position' ? 'position' : 'photo' }]
      : [],
);

/** What decisions say of households, by the commands that made them. */
const readers: Readonly<Record<string, Reader>> = {
  withdrawHousehold: readerOfOne(z.object({ household, reason }), ({ reason }) => ({
    did: 'withdrawn',
    reason,
  })),
  removeHousehold: readerOfOne(z.object({ household, reason }), ({ reason }) => ({ did: 'removed', reason })),
  mergeHousehold: reader(
    z.object({ household, into: household, reason }),
    ({ household, into, reason }, isNamed) => {
      if (isNamed(household)) return [{ did: 'mergedInto', reason, household: into }];
      return isNamed(into) ? [{ did: 'mergedFrom', reason, household }] : [];
    },
  ),
  decideDuplicate: reader(
    z.object({ households: z.array(household), verdict: z.enum(['same', 'different']), reason }),
    ({ households, verdict, reason }, isNamed) =>
      households.some(isNamed) ? [{ did: 'compared', verdict, reason }] : [],
  ),
  recordMeeting: reader(
    z.object({
      village: z.string(),
      changes: z.array(z.object({ household, set, reason })),
      votes: z.array(HouseholdVote).default([]),
    }),
    ({ village, changes, votes }, isNamed) => [
      ...votes
        .filter(({ household }) => isNamed(household))
        .map(({ agreed, against }) => ({ did: 'votedOn' as const, village, agreed, against })),
      ...changes
        .filter(({ household }) => isNamed(household))
        .map(({ set, reason }) => ({ did: 'rescored' as const, village, set, reason })),
    ],
  ),
  accept: objected,
  fileObjection: objected,
  resolveObjection: readerOfOne(
    z.object({ household, outcome: z.enum(['upheld', 'changed']), set, text }),
    (recheck) => ({ did: 'rechecked', ...recheck }),
  ),
  returnHouseholds: reader(
    z.object({ households: z.array(household), reason }),
    ({ households, reason }, isNamed) => (households.some(isNamed) ? [{ did: 'returned', reason }] : []),
  ),
  attachFile: attached,
  attachPosition: attached,
  detachFile: reader(z.object({ household: household.optional(), reason }), (detached, isNamed) =>
    detached.household !== undefined && isNamed(detached.household)
      ? [{ did: 'detached', reason: detached.reason }]
      : [],
  ),
  recall: reader(
    z.object({ households: z.array(household).default([]), reason }),
    ({ households, reason }, isNamed) =>
      households.some(isNamed) ? [{ did: 'returnRecalled', reason }] : [],
  ),
  recordRecheck: readerOfOne(
    z.object({ household, inspection: z.int(), outcome: Outcome, set: set.optional(), text }),
    (found) => ({ did: 'inspected', ...found }),
  ),
};

/** What a decision did to one household, which it may name in several ways. */
export const eventsOfDecision = ({ kind, at, by, body }: Decision, isNamed: IsNamed): HouseholdEvent[] =>
  (readers[kind]?.(body, isNamed) ?? []).map((happened) => ({ ...happened, at, by }));
