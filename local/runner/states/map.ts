import type { Map as MapState } from '../../../workflows/asl.ts';
import { expressionIn } from '../expressions/evaluate.ts';
import { encode } from '../expressions/json.ts';
import { queryError } from '../expressions/state-error.ts';
import type { Child } from './effect.ts';
import type { Kind } from './state-type.ts';
import { amount, leave, type Visit } from './visit.ts';

const typeOf = (value: unknown) => (value === null ? 'null' : typeof value);

async function itemsOf(seen: Visit<MapState>): Promise<unknown[]> {
  const { Items } = seen.state;
  const items = Items === undefined ? seen.input : await seen.evaluate(Items, 'Items');
  if (Array.isArray(items)) return items;
  const source = typeof Items === 'string' ? (expressionIn(Items) ?? Items) : JSON.stringify(Items);
  throw queryError(
    `The JSONata expression '${source}' specified for the field 'Items' returned an unexpected result type. ` +
      `Expected 'array', but was '${typeOf(items)}' for value: ${JSON.stringify(items)}`,
  );
}

async function childOf(seen: Visit<MapState>, value: unknown, index: number): Promise<Child> {
  const { ItemSelector, ItemProcessor } = seen.state;
  const item = { Index: index, Value: value };
  const context = { ...seen.context, Map: { Item: item } };
  const input =
    ItemSelector === undefined ? value : await seen.evaluate(ItemSelector, 'ItemSelector', { context });
  return { state: ItemProcessor.StartAt, input: encode(input), item: encode(item) };
}

/** How many failures of `total` are borne; null where none of the two fields is given. */
async function toleranceOf(seen: Visit<MapState>, total: number): Promise<number | null> {
  const count = await amount(seen, seen.state.ToleratedFailureCount, 'ToleratedFailureCount');
  const percentage = seen.state.ToleratedFailurePercentage;
  const share = await amount(seen, percentage, 'ToleratedFailurePercentage');
  if (count === undefined && share === undefined) return null;
  return Math.min(count ?? total, Math.floor(((share ?? 100) * total) / 100));
}

const resume: Kind<MapState>['resume'] = (seen, result) =>
  leave(seen, { from: seen.state, next: seen.state.Next, otherwise: result, also: { result } });

export const map: Kind<MapState> = {
  async enter(seen) {
    const items = await itemsOf(seen);
    const tolerance = await toleranceOf(seen, items.length);
    const limit = await amount(seen, seen.state.MaxConcurrency, 'MaxConcurrency');
    if (items.length === 0) return resume(seen, []);
    const children: Child[] = [];
    for (const [index, value] of items.entries()) children.push(await childOf(seen, value, index));
    // 0 means "no limit", as on AWS.
    return { do: 'spawn', children, concurrency: limit || items.length, tolerance };
  },
  resume,
};
