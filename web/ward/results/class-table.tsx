import type { ReactNode } from 'react';
import type { WardDetail } from '../../client/answers.ts';
import { classes } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { type ClassChange, classChanges, signed } from './class-changes.ts';

/** Households and people by class, on the opening list and now. */
export function ClassTable({ totals }: { readonly totals: WardDetail['totals'] }): ReactNode {
  const { say, count } = useLanguage();
  const names = { ...classes, both: { vi: 'Cộng', en: 'Both' } };
  const number = (title: string, cell: (row: ClassChange) => string): Column<ClassChange> => ({
    title,
    isNumber: true,
    cell,
  });
  const columns: Column<ClassChange>[] = [
    { title: say('Phân loại', 'Class'), cell: ({ name }) => say(names[name]) },
    number(say('Đầu kỳ: hộ', 'Before: households'), ({ before }) => count(before.households)),
    number(say('Đầu kỳ: khẩu', 'Before: people'), ({ before }) => count(before.people)),
    number(say('Hiện nay: hộ', 'Now: households'), ({ now }) => count(now.households)),
    number(say('Hiện nay: khẩu', 'Now: people'), ({ now }) => count(now.people)),
    number(say('Tăng, giảm (hộ)', 'Change (households)'), ({ change }) => signed(change, count(change))),
  ];
  return (
    <DataTable
      caption={say('Hộ nghèo, hộ cận nghèo đầu kỳ và hiện nay', 'Poor and near-poor before and now')}
      columns={columns}
      rows={classChanges(totals)}
      keyOf={({ name }) => name}
    />
  );
}
