import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';

type Village = readonly [name: string, households: number];

const { compare } = new Intl.Collator('vi', { numeric: true });

/** How many households were surveyed in each village. */
export function VillageTable({
  villages,
}: {
  readonly villages: Readonly<Record<string, number>>;
}): ReactNode {
  const { say, count } = useLanguage();
  const columns: Column<Village>[] = [
    { title: say('Thôn', 'Village'), cell: ([name]) => <bdi>{name}</bdi> },
    {
      title: say('Hộ đã rà soát', 'Households surveyed'),
      isNumber: true,
      cell: ([, number]) => count(number),
    },
  ];
  return (
    <DataTable
      caption={say('Các thôn', 'Villages')}
      columns={columns}
      rows={Object.entries(villages).sort(([one], [other]) => compare(one, other))}
      keyOf={([name]) => name}
      empty={say('Chưa có thôn nào.', 'There is no village yet.')}
    />
  );
}
