import type { Class } from '../household.ts';
import type { Ruling } from '../intake/triage.ts';

type Requested = Extract<Ruling, { outcome: 'requested' }>;

/**
 * Where a request stands: `received` until somebody answers it; `listed` on the list of the running review; `granted`,
 * with what the household is from then on; or `refused`, with the decision that holds why.
 */
type RequestState = 'received' | 'listed' | 'granted' | 'refused';

export interface Request extends Omit<Requested, 'outcome'> {
  readonly state: RequestState;
  /** What the household of a granted one is from then on. */
  readonly class?: Class;
  /** The id of the decision that answered it. */
  readonly decision?: string;
  /** The campaign of the month's review that took it last. */
  readonly review?: string;
}

/** Who reads them gives the ids of decisions too. */
type Ruled = Ruling & { readonly id?: string };

/** A ward's requests in the order in which they were recorded, each as its rulings leave it, oldest first. */
export function requestsOf(rulings: readonly Ruled[]): Request[] {
  const found = new Map<string, Request>();
  const change = (receipt: string, change: Partial<Request>) => {
    const before = found.get(receipt);
    if (before) found.set(receipt, { ...before, ...change });
  };
  for (const ruling of rulings) {
    if (ruling.outcome === 'requested') {
      const { receipt, way, wants, receivedOn, startsOn, dueOn } = ruling;
      const state = way === 'autumn' ? 'listed' : 'received';
      found.set(receipt, { receipt, way, wants, receivedOn, startsOn, dueOn, state });
    }
    if (ruling.outcome === 'taken') {
      for (const receipt of ruling.receipts) change(receipt, { review: ruling.review });
    }
    if (ruling.outcome === 'granted' || ruling.outcome === 'refused') {
      const given = ruling.outcome === 'granted' && { class: ruling.class };
      change(ruling.receipt, { state: ruling.outcome, ...given, ...(ruling.id && { decision: ruling.id }) });
    }
  }
  return [...found.values()];
}
