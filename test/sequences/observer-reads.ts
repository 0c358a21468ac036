import { expect } from 'vitest';
import { loadStep } from '../../functions/perform.ts';
import { isForPublic } from '../../shared/access/policy.ts';
import type { WardRef } from '../../shared/changes.ts';
import { endpoint, endpointNames } from '../../shared/contract/contract.ts';
import type { Ports } from '../../shared/ports.ts';
import { observer } from '../examples.ts';

/** Everything that an observer may read of a ward and its campaign without naming more than a batch. */
const reads = endpointNames.filter((name) => {
  const { method, who, path, query, answer } = endpoint(name);
  const isObservers = typeof who !== 'string' && !isForPublic(who) && who.includes('observer');
  const needsNothing = query === undefined || query.safeParse({}).success;
  return method === 'GET' && path.includes('/:campaign') && isObservers && needsNothing && answer !== 'file';
});

/** The keys and heads of the households of a season. */
const household = /\bh-\d|Lò h-|Vàng Khác/;

/** What an observer reads is figures: it names no household, whatever was done to it. */
export async function requireNobodyNamed(ref: WardRef, ports: Ports): Promise<void> {
  const batches = await ports.batches.list(ref);
  for (const name of reads) {
    const isOfBatch = endpoint(name).path.includes('/:batch');
    for (const batchId of isOfBatch ? batches.map(({ id }) => id) : ['']) {
      const step = await loadStep(name);
      const answer = await step({ ...ref, by: observer, batchId, limit: 500 }, ports);
      expect(JSON.stringify(answer), `${name} as an observer reads it`).not.toMatch(household);
    }
  }
}
