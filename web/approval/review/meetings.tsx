import type { ReactNode } from 'react';
import type { WardDetail } from '../../client/answers.ts';
import { dayOf, formatShare } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { passes } from '../../ward/meetings/meeting.ts';
import { votesText } from '../../ward/meetings/votes/votes-text.ts';

type Meeting = WardDetail['meetings'][number];

const share = ({ attended, agreed }: Meeting): number => (attended > 0 ? agreed / attended : 0);

/** The village meetings, newest first: who came, and which share of them agreed. */
export function Meetings({ detail: { meetings, campaign } }: { readonly detail: WardDetail }): ReactNode {
  const { say, count, weekday, language } = useLanguage();
  const columns: Column<Meeting>[] = [
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
    { title: say('Họp ngày', 'Held on'), cell: ({ heldOn }) => (heldOn ? weekday(heldOn) : '–') },
    { title: say('Chủ trì', 'Chair'), cell: ({ chair }) => (chair ? <bdi>{chair}</bdi> : '–') },
    { title: say('Ghi ngày', 'Recorded on'), cell: ({ at }) => weekday(dayOf(at)) },
    { title: say('Người dự', 'Attended'), isNumber: true, cell: ({ attended }) => count(attended) },
    {
      title: say('Đồng ý', 'Agreed'),
      isNumber: true,
      cell: (meeting) => `${count(meeting.agreed)} (${formatShare(share(meeting), language)})`,
    },
    {
      title: say('Kết quả', 'Result'),
      cell: (meeting) =>
        passes(meeting, campaign.agree) ? say('Thông qua', 'Passed') : say('Không thông qua', 'Not passed'),
    },
    {
      title: say('Mặt trận giám sát', 'Supervised'),
      cell: ({ supervised }) =>
        supervised === undefined ? '–' : supervised ? say('Có', 'Yes') : say('Không', 'No'),
    },
    { title: say('Hộ sửa điểm', 'Rescored'), isNumber: true, cell: ({ changes }) => count(changes) },
    {
      title: say('Hộ biểu quyết riêng', 'Households voted on'),
      isNumber: true,
      cell: (meeting) => say(votesText(meeting)),
    },
  ];
  return (
    <DataTable
      caption={say('Các cuộc họp thôn', 'Village meetings')}
      columns={columns}
      rows={[...meetings].reverse()}
      keyOf={({ at, village }) => `${at} ${village}`}
      empty={say('Chưa thôn nào họp.', 'No village has met yet.')}
    />
  );
}
