import type { Map as MapState } from '../../../workflows/asl.ts';
import { expressionIn } from '../expressions/evaluate.ts';
import { toJsonText } from '../expressions/json.ts';
import { queryError } from '../expressions/state-error.ts';
import type { Child } from './effect.ts';
import type { StateType } from './state-type.ts';
import { leave, type Visit, wholeNumber } from './visit.ts';

const typeOf = (value: unknown) => (value === null ? 'null' : typeof value);

async function itemsOf(visit: Visit<MapState>): Promise<unknown[]> {
  const { Items } = visit.state;
  const items = Items === undefined ? visit.input : await visit.evaluate(Items, 'Items');
  if (Array.isArray(items)) return items;
  const source = typeof Items === 'string' ? (expressionIn(Items) ?? Items) : JSON.stringify(Items);
  throw queryError(
    `The JSONata expression '${source}' specified for the field 'Items' returned an unexpected result type. ` +
      `Expected 'array', but was '${typeOf(items)}' for value: ${JSON.stringify(items)}`,
  );
}

async function childOf(visit: Visit<MapState>, value: unknown, index: number): Promise<Child> {
  const { ItemSelector, ItemProcessor } = visit.state;
  const item = { Index: index, Value: value };
  const context = { ...visit.context, Map: { Item: item } };
  const input =
    ItemSelector === undefined ? value : await visit.evaluate(ItemSelector, 'ItemSelector', { context });
  return { state: ItemProcessor.StartAt, input: toJsonText(input), item: toJsonText(item) };
}

/** How many failures of `total` items are tolerated; null where neither field is given. */
async function toleranceOf(visit: Visit<MapState>, total: number): Promise<number | null> {
  const count = await wholeNumber(visit, visit.state.ToleratedFailureCount, 'ToleratedFailureCount');
  const percentage = visit.state.ToleratedFailurePercentage;
  const share = await wholeNumber(visit, percentage, 'ToleratedFailurePercentage');
  if (count === undefined && share === undefined) return null;
  return Math.min(count ?? total, Math.floor(((share ?? 100) * total) / 100));
}

const resume: StateType<MapState>['resume'] = (visit, result) =>
  leave(visit, { from: visit.state, next: visit.state.Next, defaultOutput: result, states: { result } });

export const map: StateType<MapState> = {
  async enter(visit) {
    const items = await itemsOf(visit);
    const tolerance = await toleranceOf(visit, items.length);
    const limit = await wholeNumber(visit, visit.state.MaxConcurrency, 'MaxConcurrency');
    if (items.length === 0) return resume(visit, []);
    const children: Child[] = [];
    for (const [index, value] of items.entries()) children.push(await childOf(visit, value, index));
    // 0 means "no limit", as on AWS.
    return { do: 'spawn', children, concurrency: limit || items.length, tolerance };
  },
  resume,
};
