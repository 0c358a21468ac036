import type { ReactNode } from 'react';
import type { WardDetail } from '../../client/answers.ts';
import { dayOf, formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';

type Posting = WardDetail['postings'][number];

/** The lists that were posted, the newest first. */
export function PostingsTable({ postings }: { readonly postings: readonly Posting[] }): ReactNode {
  const { say, count, weekday } = useLanguage();
  const columns: Column<Posting>[] = [
    { title: say('Lần', 'Round'), cell: ({ round }) => count(round) },
    { title: say('Niêm yết ngày', 'Posted on'), cell: ({ postedAt }) => formatDay(dayOf(postedAt)) },
    { title: say('Đến hết', 'Until'), cell: ({ lastDay }) => weekday(lastDay) },
    {
      title: say('Số hộ', 'Households'),
      isNumber: true,
      cell: ({ households }) =>
        households === 'all' ? say('cả danh sách', 'the whole list') : count(households),
    },
  ];
  return (
    <DataTable
      caption={say('Các lần niêm yết', 'Postings so far')}
      columns={columns}
      rows={[...postings].reverse()}
      keyOf={({ round }) => String(round)}
      empty={say('Chưa niêm yết lần nào.', 'Nothing was posted yet.')}
    />
  );
}
