import type { ReactNode } from 'react';
import type { WardDetail } from '../../client/answers.ts';
import { dayOf, formatDay, formatShare } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { useWard } from '../use-ward.ts';
import { passes } from './meeting.ts';
import { votesText } from './votes/votes-text.ts';

type Meeting = WardDetail['meetings'][number];

/** The meetings that were recorded, the newest first. */
export function MeetingsTable({ meetings }: { readonly meetings: readonly Meeting[] }): ReactNode {
  const { say, count, language } = useLanguage();
  const { agree } = useWard().campaign;
  const columns: Column<Meeting>[] = [
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
    { title: say('Họp ngày', 'Held on'), cell: ({ heldOn }) => (heldOn ? formatDay(heldOn) : '–') },
    { title: say('Ghi ngày', 'Recorded on'), cell: ({ at }) => formatDay(dayOf(at)) },
    {
      title: say('Đồng ý / dự họp', 'Agreed / attended'),
      isNumber: true,
      cell: ({ agreed, attended }) =>
        `${count(agreed)}/${count(attended)}${attended > 0 ? ` (${formatShare(agreed / attended, language)})` : ''}`,
    },
    {
      title: say('Kết quả', 'Result'),
      cell: (meeting) =>
        passes(meeting, agree) ? say('Thông qua', 'Passed') : say('Không thông qua', 'Not passed'),
    },
    {
      title: say('Mặt trận giám sát', 'Supervisor'),
      cell: ({ supervised }) =>
        supervised === undefined ? '–' : supervised ? say('Có dự', 'Present') : say('Vắng', 'Absent'),
    },
    { title: say('Hộ sửa điểm', 'Scores changed'), isNumber: true, cell: ({ changes }) => count(changes) },
    {
      title: say('Hộ biểu quyết riêng', 'Households voted on'),
      isNumber: true,
      cell: (meeting) => say(votesText(meeting)),
    },
  ];
  return (
    <DataTable
      caption={say('Các cuộc họp đã ghi', 'Meetings so far')}
      columns={columns}
      rows={[...meetings].reverse()}
      keyOf={({ at, village }) => `${at} ${village}`}
      empty={say('Chưa có cuộc họp nào.', 'No meeting yet.')}
    />
  );
}
