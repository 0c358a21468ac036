import type { ReactNode } from 'react';
import type { Text } from '../../../shared/i18n/text.ts';
import { useLanguage } from '../../language/language.tsx';
import { ofThemRelapsed } from '../../language/movements.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Figures } from './area-figures.ts';

type Movement = keyof Figures['movements'];

const t = (vi: string, en: string): Text => ({ vi, en });

/** In the order of the official tables: who left, who stayed, who came. */
const labels = {
  'poor>other': t('Hộ nghèo thoát nghèo, không cận nghèo', 'Poor, now neither poor nor near-poor'),
  'poor>near-poor': t('Hộ nghèo thành cận nghèo', 'Poor, now near-poor'),
  'poor=': t('Hộ nghèo vẫn nghèo', 'Poor, still poor'),
  'near-poor>poor': t('Hộ cận nghèo thành nghèo', 'Near-poor, now poor'),
  'other>poor': t('Hộ nghèo mới', 'Newly poor'),
  'near-poor>other': t('Hộ cận nghèo thoát cận nghèo', 'Near-poor, now neither'),
  'near-poor=': t('Hộ cận nghèo vẫn cận nghèo', 'Near-poor, still near-poor'),
  'other>near-poor': t('Hộ cận nghèo mới', 'Newly near-poor'),
  missing: t('Hộ đầu kỳ chưa rà soát', 'On the opening list, not surveyed yet'),
  excused: t('Hộ đầu kỳ được miễn rà soát', 'On the opening list, excused'),
} as const satisfies Record<Movement, Text>;

const movements = Object.keys(labels) as Movement[];

interface Row {
  readonly name: string;
  readonly households: number;
}

/** Between which classes households moved. */
export function MovementsTable({ totals }: { readonly totals: Figures }): ReactNode {
  const { say, count } = useLanguage();
  const rows = movements.flatMap((name): Row[] => {
    const row = { name: say(labels[name]), households: totals.movements[name] };
    const relapsed = ofThemRelapsed(name, totals.relapsed);
    return relapsed ? [row, { name: say(relapsed.text), households: relapsed.households }] : [row];
  });
  return (
    <DataTable
      caption={say('Diễn biến', 'Movements')}
      columns={[
        { title: say('Diễn biến', 'Movement'), cell: ({ name }: Row) => name },
        { title: say('Số hộ', 'Households'), cell: ({ households }) => count(households), isNumber: true },
      ]}
      rows={rows}
      keyOf={({ name }) => name}
    />
  );
}
