import type { ReactNode } from 'react';
import type { Movement } from '../../../shared/results/totals.ts';
import type { WardDetail } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { movements as labels, movementNames } from '../../language/movements.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';

interface Props {
  readonly movements: WardDetail['totals']['movements'];
}

/** How many households went which way since the opening list. */
export function MovementTable({ movements }: Props): ReactNode {
  const { say, count } = useLanguage();
  const columns: Column<Movement>[] = [
    { title: say('Diễn biến', 'Movement'), cell: (name) => say(labels[name]) },
    { title: say('Số hộ', 'Households'), isNumber: true, cell: (name) => count(movements[name] ?? 0) },
  ];
  return (
    <DataTable
      caption={say('Diễn biến hộ nghèo, hộ cận nghèo', 'Movements of households')}
      columns={columns}
      rows={movementNames}
      keyOf={(name) => name}
    />
  );
}
