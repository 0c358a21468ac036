import type { ReactNode } from 'react';
import type { WardDetail } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { movementNames, movements, ofThemRelapsed } from '../../language/movements.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';

type Totals = Pick<WardDetail['totals'], 'movements' | 'relapsed'>;

interface Row {
  readonly name: string;
  readonly households: number;
}

/** How many households went which way since the opening list. */
export function MovementTable({ totals }: { readonly totals: Totals }): ReactNode {
  const { say, count } = useLanguage();
  const rows = movementNames.flatMap((name): Row[] => {
    const row = { name: say(movements[name]), households: totals.movements[name] ?? 0 };
    const relapsed = ofThemRelapsed(name, totals.relapsed);
    return relapsed ? [row, { name: say(relapsed.text), households: relapsed.households }] : [row];
  });
  const columns: Column<Row>[] = [
    { title: say('Diễn biến', 'Movement'), cell: ({ name }) => name },
    { title: say('Số hộ', 'Households'), isNumber: true, cell: ({ households }) => count(households) },
  ];
  return (
    <DataTable
      caption={say('Diễn biến hộ nghèo, hộ cận nghèo', 'Movements of households')}
      columns={columns}
      rows={rows}
      keyOf={({ name }) => name}
    />
  );
}
