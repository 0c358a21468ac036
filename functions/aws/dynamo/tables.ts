/** A table's keys, from which infra makes the real one and tests make theirs. All keys are strings. */
export interface TableShape {
  readonly partition: 'pk';
  readonly sort: 'sk';
  /** The attribute with the epoch second after which an item may go. */
  readonly ttl?: 'ttl';
  readonly index?: { readonly name: string; readonly partition: string; readonly sort: string };
}

/**
 * Three classes of data in three tables, so that who may read which is said by table: `registry` holds campaigns,
 * wards, sealed batches and decisions, the outbox; `households` everything about people; `audit` is append only.
 */
export const tables = {
  registry: { partition: 'pk', sort: 'sk', ttl: 'ttl' },
  households: { partition: 'pk', sort: 'sk' },
  /** `c` is the campaign, `t` orders its events over all chains: the story. */
  audit: { partition: 'pk', sort: 'sk', index: { name: 'story', partition: 'c', sort: 't' } },
} as const satisfies Record<string, TableShape>;

export type TableName = keyof typeof tables;
