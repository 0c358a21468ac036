/** A table's keys, from which both infra and the tests create it. All keys are strings. */
export interface TableShape {
  readonly partition: 'pk';
  readonly sort: 'sk';
  /** The attribute with the epoch second at which an item expires. */
  readonly ttl?: 'ttl';
  readonly index?: { readonly name: string; readonly partition: string; readonly sort: string };
}

/**
 * One table per class of data, so that access can be granted per class. `registry`: campaigns, wards, sealed batches
 * and decisions, the outbox. `households`: everything about people. `audit`: append-only.
 */
export const tables = {
  registry: { partition: 'pk', sort: 'sk', ttl: 'ttl' },
  households: { partition: 'pk', sort: 'sk' },
  /** In the index `c` is the campaign, and `t` orders its events over all chains. */
  audit: { partition: 'pk', sort: 'sk', index: { name: 'story', partition: 'c', sort: 't' } },
} as const satisfies Record<string, TableShape>;

export type TableName = keyof typeof tables;
