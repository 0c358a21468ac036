import { districtsOf } from '../areas.ts';
import type { ListedClass, ReportUnit } from '../report.ts';
import { form3Columns, form3Notes } from './form-3-columns.ts';
import type { Table, UnitGroup } from './grid/table.ts';
import { movesOf } from './moves.ts';
import { classNames, remarkOf, roman, type TableFigures, unitsOfLevel, wardsWithin } from './table-unit.ts';

/** The figures of a row of Mẫu số 3; households. */
export interface Form3Unit {
  readonly all: number | null;
  readonly start: number;
  readonly exit: number;
  readonly fellBack: number;
  readonly arisen: number;
  /** What the form has no column for: lost, fallen to the other class, moved between villages. */
  readonly otherwise: number;
  readonly end: number;
  readonly minorityEnd: number;
}

/** A unit's row. Poor households exit to either class; of the near-poor those that fell to poor did not exit. */
function form3Unit(unit: ReportUnit, name: ListedClass): Form3Unit {
  const { start, exits, lost, fromOtherClass, relapsed, arisen, movedOut, movedIn, end } = movesOf(
    unit,
    name,
  );
  const [toOtherClass, above] = exits;
  const hasExited = name === 'poor';
  return {
    all: unit.allHouseholds,
    start,
    exit: above + (hasExited ? toOtherClass : 0),
    fellBack: relapsed,
    arisen: arisen + fromOtherClass,
    otherwise: lost + movedOut - movedIn + (hasExited ? 0 : toOtherClass),
    end,
    minorityEnd: unit.groups[name].minority,
  };
}

const nobody: Form3Unit = {
  all: 0,
  start: 0,
  exit: 0,
  fellBack: 0,
  arisen: 0,
  otherwise: 0,
  end: 0,
  minorityEnd: 0,
};

const sumOfUnits = (units: readonly Form3Unit[]): Form3Unit =>
  units.reduce(
    (sum, unit) => ({
      all: sum.all === null || unit.all === null ? null : sum.all + unit.all,
      start: sum.start + unit.start,
      exit: sum.exit + unit.exit,
      fellBack: sum.fellBack + unit.fellBack,
      arisen: sum.arisen + unit.arisen,
      otherwise: sum.otherwise + unit.otherwise,
      end: sum.end + unit.end,
      minorityEnd: sum.minorityEnd + unit.minorityEnd,
    }),
    nobody,
  );

const settings = [
  ['urban', 'Khu vực thành thị'],
  ['rural', 'Khu vực nông thôn'],
] as const;

/** The rows of the urban units, then those of the rural ones; a district has its wards of each in either. */
function bySetting(
  figures: TableFigures,
  units: readonly ReportUnit[],
  name: ListedClass,
): UnitGroup<Form3Unit>[] {
  return settings.map(([setting, title], i) => {
    const lines = units.flatMap((unit) => {
      const parts = unit.level === 'village' ? [unit] : wardsWithin(figures, unit);
      const own = parts.filter((part) => part.setting === setting);
      if (own.length === 0) return [];
      return [{ name: unit.name, unit: sumOfUnits(own.map((part) => form3Unit(part, name))) }];
    });
    const group = { number: roman(i + 1), name: title, units: lines };
    return lines.length > 0 ? group : { ...group, own: nobody };
  });
}

/** Villages below their wards. */
function byWard(figures: TableFigures, name: ListedClass): UnitGroup<Form3Unit>[] {
  const villages = Map.groupBy(unitsOfLevel(figures, 'village'), ({ parent }) => parent);
  return unitsOfLevel(figures, 'ward').map((ward, i) => ({
    number: roman(i + 1),
    name: ward.name,
    units: (villages.get(ward.code) ?? []).map((village) => ({
      name: village.name,
      unit: form3Unit(village, name),
    })),
    own: form3Unit(ward, name),
  }));
}

/** The sheets of Mẫu số 3 of a class: the province's districts, each district's wards, the wards' villages; of an area what is in it. */
export function form3Tables(figures: TableFigures, name: ListedClass): Table<Form3Unit>[] {
  const [whole] = figures.report.units;
  if (!whole) return [];
  const parts = [...partsOfAreas(figures, whole, name), partOfVillages(figures, whole, name)];
  return parts.map((part) => tableOf(figures, name, part));
}

const short = { poor: 'HN', 'near-poor': 'HCN' } as const;
const wardHeading = 'Xã, phường, thị trấn';

/** A campaign of one district has its table alone, one of a single ward only that of the villages. */
function partsOfAreas(figures: TableFigures, province: ReportUnit, name: ListedClass): Part[] {
  const districts = districtsOf(figures.report.units);
  const wards = unitsOfLevel(figures, 'ward');
  if (wards.length < 2) return [];
  const ofWards = (sheet: string, unit: ReportUnit): Part => {
    const own = wardsWithin(figures, unit);
    const groups = bySetting(figures, own, name);
    return { sheet, unit, level: levels[unit.level], heading: wardHeading, groups };
  };
  const [district, another] = districts;
  if (!district) return [ofWards(`${short[name]} tỉnh`, province)];
  if (!another) return [ofWards(`${short[name]} huyện`, district)];
  const ofProvince = {
    sheet: `${short[name]} tỉnh`,
    unit: province,
    level: levels.province,
    heading: 'Thành phố, thị xã, huyện',
    groups: bySetting(figures, districts, name),
  };
  return [
    ofProvince,
    ...districts.map((each) => ofWards(sheetName(`${short[name]} ${each.code} ${each.name}`), each)),
  ];
}

function partOfVillages(figures: TableFigures, province: ReportUnit, name: ListedClass): Part {
  const [ward, another] = unitsOfLevel(figures, 'ward');
  const [district, otherDistrict] = districtsOf(figures.report.units);
  const only = another ? (otherDistrict ? undefined : district) : ward;
  return {
    sheet: `${short[name]} thôn`,
    unit: only ?? province,
    level: another ? 'CẤP XÃ, CHI TIẾT ĐẾN THÔN' : levels.ward,
    heading: 'Thôn, tổ dân phố',
    groups: byWard(figures, name),
  };
}

/** A sheet's name has at most 31 characters, and not all of them may be in it. */
const sheetName = (text: string): string =>
  text
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim();

interface Part {
  readonly sheet: string;
  /** Whose table it is. */
  readonly unit: ReportUnit;
  /** The end of its title. */
  readonly level: string;
  readonly heading: string;
  readonly groups: readonly UnitGroup<Form3Unit>[];
}

const levels: Readonly<Record<ReportUnit['level'], string>> = {
  province: 'CẤP TỈNH',
  district: 'CẤP HUYỆN',
  ward: 'CẤP XÃ',
  village: 'THÔN',
};

function tableOf({ report }: TableFigures, name: ListedClass, part: Part): Table<Form3Unit> {
  const { year } = report.campaign;
  return {
    sheet: part.sheet,
    office: part.unit.name.toLocaleUpperCase('vi'),
    form: 'Mẫu số 3',
    title: `TỔNG HỢP KẾT QUẢ ĐIỀU TRA, RÀ SOÁT ${classNames[name].toLocaleUpperCase('vi')} NĂM ${year} ${part.level}`,
    subtitle:
      '(Kèm theo Công văn/Quyết định số ......../........ ngày ..... tháng ..... năm 20... của ................)',
    remark: remarkOf(report.status),
    units: { heading: part.heading, numbers: ['1', '2'] },
    columns: form3Columns(name),
    groups: part.groups,
    hasGroupRows: true,
    total: form3Unit(part.unit, name),
    notes: form3Notes(name),
  };
}
