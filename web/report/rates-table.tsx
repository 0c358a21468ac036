import type { ReactNode } from 'react';
import type { ReportUnitLine } from '../client/answers.ts';
import type { Language } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { usePrinting } from '../province/board/use-printing.ts';
import { isSurveyed, rateText } from './rate-text.ts';

type Kind = keyof ReportUnitLine['rates']['closing'];

/** Rates at the start, at the end and how far they fell, of the areas whose households are known. */
export function RatesTable({ units }: { readonly units: readonly ReportUnitLine[] }): ReactNode {
  const { say, count, language } = useLanguage();
  const isPrinting = usePrinting();
  const rates = (name: string, kind: Kind) => rateColumns(name, kind, say('Giảm', 'Fall'), language);
  return (
    <DataTable
      caption={say(
        'Tỷ lệ đầu kỳ, cuối kỳ và mức giảm theo điểm phần trăm',
        'Rates at the start and the end, and their fall in percentage points',
      )}
      columns={[
        { title: say('Địa bàn', 'Area'), cell: ({ name }) => <bdi>{name}</bdi> },
        {
          title: say('Số hộ dân cư', 'All households'),
          isNumber: true,
          cell: ({ allHouseholds }) => (allHouseholds === null ? '–' : count(allHouseholds)),
        },
        ...rates(say('Nghèo', 'Poor'), 'poor'),
        ...rates(say('Cận nghèo', 'Near-poor'), 'near-poor'),
        ...rates(say('Cả hai', 'Both'), 'both'),
      ]}
      rows={units.filter(({ allHouseholds }, index) => index === 0 || allHouseholds !== null)}
      keyOf={({ code }) => code}
      isWhole={isPrinting}
    />
  );
}

/** A rate at the start and at the end, and its fall. */
function rateColumns(
  name: string,
  kind: Kind,
  fallName: string,
  language: Language,
): Column<ReportUnitLine>[] {
  return [
    {
      title: `${name}, %`,
      isNumber: true,
      cell: (unit) => {
        const { opening, closing } = unit.rates;
        if (closing[kind] === null) return '–';
        return `${rateText(opening[kind], language)} → ${isSurveyed(unit) ? rateText(closing[kind], language) : '–'}`;
      },
    },
    {
      title: `${fallName} (${name.toLowerCase()})`,
      isNumber: true,
      cell: (unit) => (isSurveyed(unit) ? rateText(unit.rates.fall[kind], language) : '–'),
    },
  ];
}
