import type { Actor } from '../access/actor.ts';
import type { Day } from '../calendar.ts';
import { Refusal } from '../errors.ts';
import type { Class } from '../household.ts';
import { grantedClasses } from './granted-classes.ts';
import type { Request } from './requests.ts';

/** Whether the ward has let a day pass by which it had to act: then those above it may act in its place. */
const isLate = (dueOn: Day | undefined, today: Day): boolean => dueOn !== undefined && today > dueOn;

/** Refuses `WardActsFirst` to those above the ward until its own time is over. */
export function requireOwnOrLate({ role }: Actor, dueOn: Day | undefined, today: Day): void {
  if (role === 'ward' || isLate(dueOn, today)) return;
  throw new Refusal('WardActsFirst', { until: dueOn ?? today });
}

/** A request that can be answered. Refuses `ReceiptNotFound` and, once it is answered, `RequestDecided`. */
export function requireReceived(requests: readonly Request[], receipt: string, ward: string): Request {
  const found = requests.find((each) => each.receipt === receipt);
  if (!found) throw new Refusal('ReceiptNotFound', { ward });
  if (found.state !== 'received') throw new Refusal('RequestDecided');
  return found;
}

/** What a household is once its request is granted. Refuses `NotAsked` for what its request does not ask for. */
export function requireAsked({ wants }: Request, given: Class | undefined): Class {
  const found = grantedClasses[wants].find((each) => each === given);
  if (!found) throw new Refusal('NotAsked');
  return found;
}
