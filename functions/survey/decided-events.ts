import * as z from 'zod';
import type { Decision } from '../../shared/changes.ts';
import type { HouseholdEvent } from '../../shared/contract/household.ts';
import { Outcome } from '../../shared/inspection/recheck.ts';
import { NewScores } from '../../shared/rescore.ts';

const household = z.string();
const reason = z.string();

/** What decisions say of households, in the words of their commands. */
/** Also of a removal. */
const Withdrawal = z.object({ household, reason });
const Merge = z.object({ household, into: household, reason });
const Meeting = z.object({
  village: z.string(),
  changes: z.array(z.object({ household, set: NewScores, reason })),
});
const Objection = z.object({ household, text: z.string(), dueOn: z.string() });
const Recheck = z.object({
  household,
  outcome: z.enum(['upheld', 'changed']),
  set: NewScores,
  text: z.string().optional(),
});
const Return = z.object({ households: z.array(household), reason });
const Recall = z.object({ households: z.array(household).default([]), reason });
const Inspected = z.object({
  household,
  inspection: z.int(),
  outcome: Outcome,
  set: NewScores.optional(),
  text: z.string().optional(),
});

/** What a decision did to one household, which it may name in several ways. */
export function eventsOfDecision(
  { kind, at, by, body }: Decision,
  isNamed: (name: string) => boolean,
): HouseholdEvent[] {
  const decided = { at, by };
  switch (kind) {
    case 'withdrawHousehold': {
      const { household, reason } = Withdrawal.parse(body);
      return isNamed(household) ? [{ ...decided, did: 'withdrawn', reason }] : [];
    }
    case 'removeHousehold': {
      const { household, reason } = Withdrawal.parse(body);
      return isNamed(household) ? [{ ...decided, did: 'removed', reason }] : [];
    }
    case 'mergeHousehold': {
      const { household, into, reason } = Merge.parse(body);
      if (isNamed(household)) return [{ ...decided, did: 'mergedInto', reason, household: into }];
      return isNamed(into) ? [{ ...decided, did: 'mergedFrom', reason, household }] : [];
    }
    case 'recordMeeting': {
      const { village, changes } = Meeting.parse(body);
      const own = changes.filter(({ household }) => isNamed(household));
      return own.map(({ set, reason }) => ({ ...decided, did: 'rescored', village, set, reason }));
    }
    case 'accept':
    case 'fileObjection': {
      const { household, ...objection } = Objection.parse(body);
      return isNamed(household) ? [{ ...decided, did: 'objected', ...objection }] : [];
    }
    case 'resolveObjection': {
      const { household, ...recheck } = Recheck.parse(body);
      return isNamed(household) ? [{ ...decided, did: 'rechecked', ...recheck }] : [];
    }
    case 'returnHouseholds': {
      const { households, reason } = Return.parse(body);
      return households.some(isNamed) ? [{ ...decided, did: 'returned', reason }] : [];
    }
    case 'recall': {
      const { households, reason } = Recall.parse(body);
      return households.some(isNamed) ? [{ ...decided, did: 'returnRecalled', reason }] : [];
    }
    case 'recordRecheck': {
      const { household, ...found } = Inspected.parse(body);
      return isNamed(household) ? [{ ...decided, did: 'inspected', ...found }] : [];
    }
    default:
      return [];
  }
}
