import { needWords } from '../../support/need-words.ts';
import { Need } from '../../support/needs.ts';
import { districtsOf } from '../areas.ts';
import type { NeedsMet, ReportUnit } from '../report.ts';
import { rate } from './grid/expression.ts';
import type { Table, TableColumn, UnitGroup, UnitLine } from './grid/table.ts';
import { remarkOf, roman, type TableFigures, unitsOfLevel } from './table-unit.ts';

/**
 * How much of each need is met, by ward, beside the official tables; undefined where no support was for a need. Support
 * that names no ward stands in a line of its own, so that the total is the sum of its lines.
 */
export function needsTable(figures: TableFigures): Table<NeedsMet> | undefined {
  const [whole] = figures.report.units;
  if (!whole?.needsMet) return undefined;
  const { report } = figures;
  return {
    sheet: 'Nhu cầu',
    office: whole.name.toLocaleUpperCase('vi'),
    form: 'Ngoài mẫu',
    title: `NHU CẦU HỖ TRỢ ĐƯỢC ĐÁP ỨNG NĂM ${report.campaign.year}`,
    subtitle: '(Nhu cầu theo rà soát, hỗ trợ theo số liệu các chương trình)',
    remark: remarkOf(report.status),
    units: { heading: 'Đơn vị', numbers: ['A', 'B'] },
    columns: columnsOf(whole.needsMet),
    ...rowsOf(figures, whole),
    total: whole.needsMet,
    notes,
  };
}

const notes = [
  'Hộ được hỗ trợ: mỗi hộ có mã đếm một lần cho một nhu cầu; dòng không có mã hộ tính theo Số hộ. Ô trống: không chương trình nào ghi số hộ.',
  'Hộ được hỗ trợ có thể chưa nêu nhu cầu khi rà soát, nên tỷ lệ có thể trên 100.',
];

/** Three columns for each need. */
function columnsOf(shown: NeedsMet): TableColumn<NeedsMet>[] {
  return Need.options
    .filter((need) => shown[need])
    .flatMap((need, i) => {
      const [asked, helped] = [String(3 * i + 1), String(3 * i + 2)];
      const heading = needWords[need].vi.replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'));
      return [
        count(asked, [heading, 'Hộ có nhu cầu'], (met) => met[need]?.asked ?? 0),
        count(helped, [heading, 'Hộ được hỗ trợ'], (met) => met[need]?.helped ?? null),
        {
          key: String(3 * i + 3),
          number: `${3 * i + 3}=${helped}/${asked}*100`,
          heading: [heading, 'Tỷ lệ %'],
          formula: rate(helped, asked),
          format: 'rate' as const,
        },
      ];
    });
}

const count = (
  key: string,
  heading: readonly string[],
  value: (met: NeedsMet) => number | null,
): TableColumn<NeedsMet> => ({ key, number: key, heading, value, format: 'count' });

type Rows = Pick<Table<NeedsMet>, 'groups' | 'hasGroupRows'>;

/** The wards by district where there are several, and what is of no ward last. */
function rowsOf(figures: TableFigures, whole: ReportUnit): Rows {
  const wards = unitsOfLevel(figures, 'ward');
  const districts = districtsOf(figures.report.units);
  const rest = unassigned(whole, wards);
  if (districts.length < 2) {
    const units = [...wards.map(lineOf), ...(rest ? [{ name: noWard, unit: rest }] : [])];
    return { hasGroupRows: false, groups: [{ number: '', name: '', units }] };
  }
  const groups = districts.map(
    (district, i): UnitGroup<NeedsMet> => ({
      number: roman(i + 1),
      name: district.name,
      units: wards.filter(({ parent }) => parent === district.code).map(lineOf),
      own: district.needsMet ?? {},
    }),
  );
  const last = { number: roman(districts.length + 1), name: noWard, units: [], own: rest ?? {} };
  return { hasGroupRows: true, groups: rest ? [...groups, last] : groups };
}

const noWard = 'Hỗ trợ không ghi mã xã';

const lineOf = ({ name, needsMet = {} }: ReportUnit): UnitLine<NeedsMet> => ({ name, unit: needsMet });

/** What the whole has above the sum of its wards; undefined where they have all of it. */
function unassigned({ needsMet = {} }: ReportUnit, wards: readonly ReportUnit[]): NeedsMet | undefined {
  const left = Need.options.flatMap((need) => {
    const all = needsMet[need];
    if (!all) return [];
    const inWards = wards.reduce((sum, ward) => sum + (ward.needsMet?.[need]?.helped ?? 0), 0);
    const helped = all.helped === null ? null : all.helped - inWards;
    return [[need, { asked: 0, helped, share: null }] as const];
  });
  return left.some(([, { helped }]) => helped !== null && helped > 0) ? Object.fromEntries(left) : undefined;
}
