import type { ListRow } from '../../../shared/reports/lists/list-row.ts';
import type { RowSpool } from './row-spool.ts';

/** The households of one village, in the order of the list. */
export interface VillageRows {
  readonly name: string;
  readonly rows: readonly ListRow[];
}

/** The rows of a list by ward and village, in the order in which they first appear. One ward is held at a time. */
export async function* villageRows(spool: RowSpool): AsyncGenerator<VillageRows> {
  let ward: string | undefined;
  let villages = new Map<string, ListRow[]>();
  for await (const chunk of spool.rows())
    for (const row of chunk) {
      const { name, code } = row.place.ward;
      if (code !== ward) {
        yield* asRows(villages);
        villages = new Map();
        ward = code;
      }
      const village = `${row.village}, ${name}`;
      const rows = villages.get(village) ?? [];
      villages.set(village, rows);
      rows.push(row);
    }
  yield* asRows(villages);
}

const asRows = (villages: ReadonlyMap<string, readonly ListRow[]>): VillageRows[] =>
  [...villages].map(([name, rows]) => ({ name, rows }));
