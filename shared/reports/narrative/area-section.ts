import type { Text } from '../../i18n/text.ts';
import { districtsOf } from '../areas.ts';
import type { Report, ReportUnit } from '../report.ts';
import { enumerated, type Section, sentence, written, writtenPoints, writtenRate } from './written.ts';

/** How many areas are named as the highest and the lowest at most; of a few areas less, so that none is both. */
const mostNamed = 3;

/** The areas of a report side by side: its districts, or its wards, or the villages of its only ward. */
export function areasOf({ units }: Report): readonly ReportUnit[] {
  const wards = units.filter(({ level }) => level === 'ward');
  for (const areas of [districtsOf(units), wards]) if (areas.length > 1) return areas;
  return units.filter(({ level }) => level === 'village');
}

/** Where the rate is highest and lowest, and where it fell most. */
export function areaSection(report: Report): Section {
  const areas = areasOf(report).filter(({ rates }) => rates.closing.both !== null);
  return {
    title: { vi: 'Theo địa bàn', en: 'By area' },
    paragraphs: areas.length < 2 ? [noRates] : comparisons(areas),
  };
}

const noRates = {
  vi: 'Không có đủ số hộ dân cư của từng địa bàn để so sánh tỷ lệ.',
  en: 'The numbers of all households by area do not suffice to compare rates.',
};

function comparisons(areas: readonly ReportUnit[]): Text[] {
  const by = (value: (unit: ReportUnit) => number) =>
    areas.toSorted((a, b) => value(b) - value(a) || (a.code < b.code ? -1 : 1));
  const named = Math.min(mostNamed, Math.floor(areas.length / 2));
  const highest = by(({ rates }) => Number(rates.closing.both));
  const fallen = by(({ rates }) => Number(rates.fall.both)).filter(
    ({ rates }) => Number(rates.fall.both) > 0,
  );
  return [
    sentence(
      {
        vi: 'Tỷ lệ hộ nghèo và cận nghèo cuối kỳ cao nhất ở {highest}; thấp nhất ở {lowest}.',
        en: 'The rate of poor and near-poor at the end is highest in {highest}, and lowest in {lowest}.',
      },
      {
        highest: listOf(highest.slice(0, named), 'closing'),
        lowest: listOf(highest.slice(-named).toReversed(), 'closing'),
      },
    ),
    sentence(fallen.length === 0 ? nothingFell : largestFalls, {
      fallen: listOf(fallen.slice(0, named), 'fall'),
      risen: written(areas.filter(({ rates }) => Number(rates.fall.both) < 0).length),
      all: written(areas.length),
    }),
  ];
}

const largestFalls = {
  vi: 'Giảm nhiều nhất (điểm phần trăm): {fallen}. Có {risen} trên {all} địa bàn tỷ lệ tăng.',
  en: 'The largest falls (percentage points): {fallen}. In {risen} of {all} {all|area|areas} the rate rose.',
};
const nothingFell = {
  vi: 'Không địa bàn nào có tỷ lệ giảm. Có {risen} trên {all} địa bàn tỷ lệ tăng.',
  en: 'In no area the rate fell. In {risen} of {all} {all|area|areas} it rose.',
};

const listOf = (areas: readonly ReportUnit[], kind: 'closing' | 'fall'): Text =>
  enumerated(
    areas.map(({ name, rates }) => {
      const rate = kind === 'fall' ? writtenPoints(rates.fall.both) : writtenRate(rates.closing.both);
      return sentence({ vi: '{name} ({rate})', en: '{name} ({rate})' }, { name, rate });
    }),
  );
