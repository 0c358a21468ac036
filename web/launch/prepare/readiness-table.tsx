import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { Readiness } from './readiness.ts';

/** What each ward has and lacks. */
export function ReadinessTable({ wards }: { readonly wards: readonly Readiness[] }): ReactNode {
  const { say, count } = useLanguage();
  return (
    <DataTable
      caption={say('Các xã', 'Wards')}
      rows={wards}
      keyOf={({ code }) => code}
      columns={[
        { title: say('Xã', 'Ward'), cell: ({ name }) => <bdi>{name}</bdi> },
        { title: say('Mã', 'Code'), cell: ({ code }) => code },
        { title: say('Hộ nghèo', 'Poor'), isNumber: true, cell: ({ poor }) => count(poor) },
        { title: say('Hộ cận nghèo', 'Near-poor'), isNumber: true, cell: ({ nearPoor }) => count(nearPoor) },
        {
          title: say('Danh sách đầu kỳ', 'Opening list'),
          cell: ({ hasOpening }) => (hasOpening ? say('Đã có', 'Loaded') : say('Chưa có', 'Missing')),
        },
        {
          title: say('Tài khoản', 'Account'),
          cell: ({ account }) => <bdi>{account ?? say('Chưa có', 'Missing')}</bdi>,
        },
      ]}
    />
  );
}
