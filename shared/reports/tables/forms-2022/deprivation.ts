import type { Standard } from '../../../standards/standard.ts';
import type { ListedClass } from '../../report.ts';
import { beside, rate, sumOf } from '../grid/expression.ts';
import { classNames } from '../table-unit.ts';
import { type Column, computed, count } from './column-kinds.ts';
import type { Form } from './form.ts';

type Indicators = Standard['indicators'];

const numbers = { poor: [4, 5], 'near-poor': [6, 7] } as const;

/** Above the indicators stand their dimensions, where the standard has them. */
const headingOf = ({ dimension, label }: Indicators[number]): string[] =>
  dimension === '' ? [label] : [dimension, label];

const upper = (name: ListedClass): string => classNames[name].toLocaleUpperCase('vi');

/** Reports 4 and 6: households deprived, by indicator. */
export function deprivation(name: ListedClass, indicators: Indicators): Form {
  const keys = indicators.map((_, i) => String(i + 3));
  const total = sumOf(keys[0] ?? '2', keys.at(-1) ?? '2', keys);
  return {
    number: numbers[name][0],
    title: `PHÂN TÍCH CÁC CHỈ SỐ THIẾU HỤT CỦA ${upper(name)}`,
    columns: [
      count('1', [`Số ${classNames[name]}`], ({ figures }) => figures.closing[name].households),
      ...(keys.length > 0 ? [computed('2', ['Tổng số thiếu hụt'], total)] : []),
      ...indicators.map((indicator, i) =>
        count(
          String(i + 3),
          headingOf(indicator),
          ({ figures }) => figures.indicators[name][indicator.key] ?? 0,
        ),
      ),
    ],
  };
}

/** Reports 5 and 7: the same per cent of the households of the class; the counts are those of the report before. */
export function deprivationRates(name: ListedClass, indicators: Indicators): Form {
  return {
    number: numbers[name][1],
    title: `TỶ LỆ THIẾU HỤT CÁC CHỈ SỐ CỦA ${upper(name)}`,
    columns: [
      count('1', [`Số ${classNames[name]}`], ({ figures }) => figures.closing[name].households),
      ...indicators.map(
        (indicator, i): Column => ({
          key: String(i + 2),
          number: String(i + 2),
          heading: headingOf(indicator),
          formula: rate(beside(String(i + 3)), '1'),
          format: 'rate',
        }),
      ),
    ],
  };
}
