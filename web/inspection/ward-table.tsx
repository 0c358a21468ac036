import type { ReactNode } from 'react';
import type { InspectionView } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Link } from '../parts/link.tsx';

type Line = InspectionView['wards'][number];

interface Props {
  readonly campaign: string;
  readonly view: InspectionView;
}

/** How far each ward is, and how many of its households are to be corrected; the way to its sample. */
export function WardTable({ campaign, view }: Props): ReactNode {
  const { say, count } = useLanguage();
  const columns: Column<Line>[] = [
    {
      title: say('Xã', 'Ward'),
      cell: ({ ward, name }) =>
        view.own ? (
          <Link href={`/dot/${campaign}/xa/${ward}/kiem-tra/${view.number}`}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        ),
    },
    { title: say('Hộ', 'Households'), cell: ({ figures }) => count(figures.households), isNumber: true },
    {
      title: say('Đã kiểm tra', 'Rechecked'),
      cell: ({ figures: { rechecked, drawn } }) => `${count(rechecked)} / ${count(drawn)}`,
      isNumber: true,
    },
    { title: say('Không gặp', 'Not met'), cell: ({ figures }) => count(figures.notMet), isNumber: true },
    { title: say('Hộ sai', 'Wrong'), cell: ({ figures }) => count(figures.wrong), isNumber: true },
    {
      title: say('Còn phải sửa', 'Still to correct'),
      cell: ({ figures, corrected }) => count(figures.wrong - corrected),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      caption={say('Theo xã', 'By ward')}
      columns={columns}
      rows={view.wards}
      keyOf={({ ward }) => ward}
    />
  );
}
