import type { ReactNode } from 'react';
import type { CampaignHead, WardDetail } from '../../client/answers.ts';
import { classesOrUnknown } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';

type Standard = CampaignHead['standards'][number];

interface Props {
  readonly byStandard: NonNullable<WardDetail['totals']['byStandard']>;
  readonly standards: readonly Standard[];
}

/** The classes by each standard of the campaign, the official one first. */
export function StandardsTable({ byStandard, standards }: Props): ReactNode {
  const { say, count } = useLanguage();
  const households = (name: 'poor' | 'near-poor' | 'other' | 'unknown') => (standard: Standard) =>
    count(byStandard[standard.id]?.[name]?.households ?? 0);
  const [official] = standards;
  const nameOf = (standard: Standard): string =>
    standard === official
      ? `${say(standard.title)} ${say('(chính thức)', '(official)')}`
      : say(standard.title);
  const columns: Column<Standard>[] = [
    { title: say('Chuẩn nghèo', 'Standard'), cell: (standard) => nameOf(standard) },
    { title: say('Hộ nghèo', 'Poor'), isNumber: true, cell: households('poor') },
    { title: say('Hộ cận nghèo', 'Near-poor'), isNumber: true, cell: households('near-poor') },
    { title: say(classesOrUnknown.other), isNumber: true, cell: households('other') },
    { title: say(classesOrUnknown.unknown), isNumber: true, cell: households('unknown') },
  ];
  return (
    <DataTable
      caption={say('Số hộ theo từng chuẩn', 'Households by standard')}
      columns={columns}
      rows={standards}
      keyOf={({ id }) => id}
    />
  );
}
