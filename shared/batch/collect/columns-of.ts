import type { ColumnKey } from '../header/columns.ts';
import type { Layout } from '../header/layout.ts';

/** The columns that a file has, by their keys; indicators are not among them, because scores are never kept. */
export function columnsOf({ at, designations }: Layout): ReadonlySet<ColumnKey> {
  const fixed = Object.entries(at).flatMap(([key, index]) => (index >= 0 ? [key] : []));
  return new Set([...fixed, ...designations.map(({ key }) => key)]);
}
