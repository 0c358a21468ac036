import type { ReactNode } from 'react';
import type { Answer } from '../../../../shared/contract/call.ts';
import { formatDay } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';

export type SessionLine = Answer<'readSessions'>['sessions'][number];

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** The sessions that were held, newest first. */
export function SessionsTable({ sessions }: { readonly sessions: readonly SessionLine[] }): ReactNode {
  const { say, count } = useLanguage();
  const isChecked = sessions.some(({ wards }) => wards.some(({ passed }) => passed !== undefined));
  const passed: Column<SessionLine> = {
    title: say('Đạt kiểm tra', 'Passed the check'),
    isNumber: true,
    cell: ({ wards }) => count(sum(wards.map(({ passed = 0 }) => passed))),
  };
  const columns: Column<SessionLine>[] = [
    { title: say('Ngày', 'Held on'), cell: ({ heldOn }) => formatDay(heldOn) },
    { title: say('Địa điểm', 'Place'), cell: ({ place }) => <bdi>{place}</bdi> },
    { title: say('Đơn vị tổ chức', 'Held by'), cell: ({ name }) => <bdi>{name}</bdi> },
    { title: say('Người giảng', 'Teacher'), cell: ({ teacher }) => <bdi>{teacher}</bdi> },
    { title: say('Nội dung', 'Topics'), cell: ({ topics }) => <bdi>{topics.join('; ')}</bdi> },
    { title: say('Tài liệu', 'Material'), cell: ({ material }) => <bdi>{material ?? '–'}</bdi> },
    { title: say('Số xã', 'Wards'), isNumber: true, cell: ({ wards }) => count(wards.length) },
    {
      title: say('Số người dự', 'Attended'),
      isNumber: true,
      cell: ({ wards }) => count(sum(wards.map(({ attended }) => attended))),
    },
    ...(isChecked ? [passed] : []),
  ];
  return (
    <DataTable
      caption={say('Các buổi tập huấn', 'Training sessions')}
      columns={columns}
      rows={sessions}
      keyOf={({ session }) => session}
      empty={say('Chưa ghi buổi tập huấn nào.', 'No session is recorded yet.')}
    />
  );
}
