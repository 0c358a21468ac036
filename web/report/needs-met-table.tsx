import type { ReactNode } from 'react';
import { needWords } from '../../shared/support/need-words.ts';
import type { Need } from '../../shared/support/needs.ts';
import type { ReportUnitLine } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { usePrinting } from '../province/board/use-printing.ts';
import { rateText } from './rate-text.ts';

type Row = ReportUnitLine & { readonly needsMet: NonNullable<ReportUnitLine['needsMet']> };

const isRow = (unit: ReportUnitLine): unit is Row => unit.needsMet !== undefined;

/** Whether support was for a need anywhere in the areas. */
export const hasNeedsMet = (units: readonly ReportUnitLine[]): boolean => units.some(isRow);

/** How many households ask for each need and how many were helped, by area; areas that support says nothing of are left out. */
export function NeedsMetTable({ units }: { readonly units: readonly ReportUnitLine[] }): ReactNode {
  const { say, count, language } = useLanguage();
  const isPrinting = usePrinting();
  const rows = units.filter(isRow);
  const needs = Object.keys(rows[0]?.needsMet ?? {}) as Need[];
  const column = (need: Need): Column<Row> => ({
    title: say(needWords[need]),
    isNumber: true,
    cell: ({ needsMet }) => {
      const { asked = 0, helped = null, share = null } = needsMet[need] ?? {};
      const counts = `${helped === null ? '–' : count(helped)} / ${count(asked)}`;
      return share === null ? counts : `${counts} (${rateText(share, language)}%)`;
    },
  });
  return (
    <DataTable
      caption={say('Hộ được hỗ trợ trên hộ có nhu cầu', 'Households helped, of those that ask')}
      columns={[
        { title: say('Địa bàn', 'Area'), cell: ({ name }) => <bdi>{name}</bdi> },
        ...needs.map(column),
      ]}
      rows={rows}
      keyOf={({ code }) => code}
      isWhole={isPrinting}
    />
  );
}
