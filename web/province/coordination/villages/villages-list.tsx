import { Fragment, type ReactNode } from 'react';
import type { VillageLine } from '../../../client/answers.ts';
import { dayOf, formatDay } from '../../../language/format.ts';
import { classes } from '../../../language/labels.ts';
import { useLanguage } from '../../../language/language.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';

/** The ward's villages with what hangs on their names, and the names that they had. */
export function VillagesList({ villages }: { readonly villages: readonly VillageLine[] }): ReactNode {
  const { say, count } = useLanguage();
  const columns: Column<VillageLine>[] = [
    { title: say('Thôn', 'Village'), cell: ({ name }) => <bdi>{name}</bdi> },
    {
      title: say('Tổng số hộ', 'All households'),
      isNumber: true,
      cell: ({ households }) => (households === undefined ? '–' : count(households)),
    },
    { title: say('Đã ghi', 'Recorded'), isNumber: true, cell: ({ surveyed }) => count(surveyed) },
    {
      title: say('Danh sách đầu kỳ', 'Opening list'),
      isNumber: true,
      cell: ({ listed }) => count(listed),
    },
    {
      title: say('Chỉ tiêu giảm', 'Target'),
      cell: ({ targets }) =>
        targets.map((target) => `${say(classes[target.class])}: ${count(target.reduce)}`).join('; ') || '–',
    },
    { title: say('Tên trước đây', 'Former names'), cell: ({ formerly }) => <Former formerly={formerly} /> },
  ];
  return (
    <DataTable
      caption={say('Các thôn của xã', 'The ward’s villages')}
      columns={columns}
      rows={villages}
      keyOf={({ name }) => name}
      empty={say('Chưa biết thôn nào của xã.', 'No village of the ward is known yet.')}
    />
  );
}

function Former({ formerly }: Pick<VillageLine, 'formerly'>): ReactNode {
  const { say } = useLanguage();
  if (formerly.length === 0) return '–';
  return (
    <span>
      {formerly.map(({ name, at }, index) => (
        <Fragment key={name}>
          {index > 0 && '; '}
          <bdi>{name}</bdi> ({say('đến', 'until')} {formatDay(dayOf(at))})
        </Fragment>
      ))}
    </span>
  );
}
