import type { ReactNode } from 'react';
import type { InspectionView } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { ClassBadge } from '../parts/badges.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { intervalText, rateText } from './figures-text.ts';

/** What was found of each class as it was recorded. */
export function ClassTable({ classes }: Pick<InspectionView, 'classes'>): ReactNode {
  const { say, count } = useLanguage();
  return (
    <DataTable
      caption={say('Theo kết quả đã ghi', 'By recorded class')}
      columns={[
        { title: say('Đã ghi là', 'Recorded as'), cell: (row) => <ClassBadge value={row.class} /> },
        { title: say('Hộ', 'Households'), cell: (row) => count(row.figures.households), isNumber: true },
        { title: say('Trong mẫu', 'In the sample'), cell: (row) => count(row.figures.drawn), isNumber: true },
        {
          title: say('Đã kiểm tra', 'Rechecked'),
          cell: (row) => count(row.figures.rechecked),
          isNumber: true,
        },
        { title: say('Hộ sai', 'Wrong'), cell: (row) => count(row.figures.wrong), isNumber: true },
        { title: say('Tỷ lệ sai', 'Error rate'), cell: (row) => say(rateText(row.figures)), isNumber: true },
        { title: say('Khoảng 95%', '95% interval'), cell: (row) => say(intervalText(row.figures)) },
      ]}
      rows={classes.filter(({ figures }) => figures.households > 0)}
      keyOf={(row) => row.class}
    />
  );
}
