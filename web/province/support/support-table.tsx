import type { ReactNode } from 'react';
import type { SupportLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { needsText } from '../../language/needs.ts';
import { DataTable } from '../../parts/data-table.tsx';

type Amount = 'households' | 'people' | 'count' | 'money' | 'planned';

/** Support by programme; what a programme does not count stays empty. */
export function SupportTable({ lines }: { readonly lines: readonly SupportLine[] }): ReactNode {
  const { say, count, language } = useLanguage();
  const areNeedsStated = lines.some(({ needs }) => needs);
  const amount = (title: string, key: Amount) => ({
    title,
    isNumber: true,
    cell: (line: SupportLine) =>
      line[key] || (key === 'planned' && line[key] === 0) ? count(line[key]) : '',
  });
  return (
    <DataTable
      caption={say('Hỗ trợ theo chương trình', 'Support by programme')}
      rows={lines}
      keyOf={({ programme, unit }) => JSON.stringify([programme, unit])}
      empty={say('Chưa ghi hỗ trợ nào.', 'No support is recorded yet.')}
      columns={[
        { title: say('Chương trình', 'Programme'), cell: ({ programme }) => <bdi>{programme}</bdi> },
        { title: say('Đơn vị', 'Unit'), cell: ({ unit }) => <bdi>{unit}</bdi> },
        amount(say('Số hộ', 'Households'), 'households'),
        amount(say('Số người', 'People'), 'people'),
        amount(say('Số lượng', 'Count'), 'count'),
        amount(say('Số tiền (đồng)', 'Money (dong)'), 'money'),
        amount(say('Kế hoạch', 'Planned'), 'planned'),
        ...(areNeedsStated
          ? [
              {
                title: say('Nhu cầu', 'Needs'),
                cell: ({ needs = [] }: SupportLine) => needsText(needs, language),
              },
            ]
          : []),
      ]}
    />
  );
}
