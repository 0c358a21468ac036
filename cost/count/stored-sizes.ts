import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { attributeSize, type WireItem } from './item-size.ts';

/** What DynamoDB adds to the stored size of every item. */
const overheadPerItem = 100;

type Sizes = ReadonlyMap<string, number>;

/** Mirrors the size of every item in the tables, because DynamoDB bills a write by the item's old size as well. */
export interface StoredSizes {
  size(table: string, key: WireItem): number;
  put(table: string, item: WireItem): void;
  /** Replaces some attributes of an item. */
  set(table: string, key: WireItem, values: WireItem): void;
  remove(table: string, key: WireItem): void;
  /** The billed storage of a table in bytes. */
  stored(table: string): number;
}

const keyOf = ({ pk, sk }: WireItem): string => `${pk?.S}\n${sk?.S}`;
const sizesOf = (item: WireItem): [string, number][] =>
  Object.entries(item).map(([name, value]: [string, AttributeValue]) => [name, attributeSize(name, value)]);
const total = (sizes: Sizes | undefined): number =>
  sizes ? sizes.values().reduce((sum, size) => sum + size, 0) : 0;

export function createStoredSizes(): StoredSizes {
  const tables = new Map<string, Map<string, Sizes>>();
  const of = (table: string) => {
    const items = tables.get(table) ?? new Map<string, Sizes>();
    tables.set(table, items);
    return items;
  };
  return {
    size: (table, key) => total(of(table).get(keyOf(key))),
    put: (table, item) => void of(table).set(keyOf(item), new Map(sizesOf(item))),
    set(table, key, values) {
      const before = of(table).get(keyOf(key)) ?? [];
      of(table).set(keyOf(key), new Map([...before, ...sizesOf({ ...key, ...values })]));
    },
    remove: (table, key) => void of(table).delete(keyOf(key)),
    stored: (table) =>
      of(table)
        .values()
        .reduce((sum, sizes) => sum + total(sizes) + overheadPerItem, 0),
  };
}
