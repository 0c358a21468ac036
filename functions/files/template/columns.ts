import { type ColumnKey, columns, designationKey } from '../../../shared/batch/header/columns.ts';
import type { Designation, Ward } from '../../../shared/campaign.ts';
import { needsPoints } from '../../../shared/classify.ts';
import { officialOf } from '../../../shared/standards/official.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import { type Filling, fillings, type TemplateKey, yearly } from './words.ts';

/** One column of a template. */
export interface TemplateColumn extends Filling {
  readonly key: ColumnKey;
  readonly label: string;
  /** Whether it identifies the household, is a result, or a remark. */
  readonly part: 'household' | 'result' | 'note';
  readonly required: boolean;
  /** Of an indicator, its dimension. */
  readonly group?: string;
}

type Part = TemplateColumn['part'];

/**
 * The columns that a ward's list needs under the standards of its campaign, the official one first, and for the
 * campaign's designations.
 */
export function templateColumns(
  ward: Ward,
  standards: readonly Standard[],
  designations: readonly Designation[] = [],
): TemplateColumn[] {
  const fixed = (part: Part, needed: boolean, ...keys: readonly TemplateKey[]) =>
    keys.map((key) => column(key, part, needed));
  return [
    ...fixed('household', false, 'no', 'code'),
    ...fixed('household', true, 'head', 'birth', 'sex'),
    ...fixed('household', false, 'citizenId', 'ethnicity', 'wardCode'),
    ...fixed('household', true, 'village'),
    ...fixed('household', false, ...(hasTwoSettings(ward) ? (['setting'] as const) : [])),
    ...fixed('household', true, 'people'),
    ...fixed('household', false, 'previous'),
    ...measures(standards),
    ...indicators(standards),
    ...fixed('result', true, ...(standards.some(needsB2) ? (['b2'] as const) : [])),
    ...fixed('result', false, 'noLabour', 'merit'),
    ...designations.map(designationColumn),
    ...fixed('result', false, 'causes', 'needs', 'stated'),
    ...fixed('note', false, 'note'),
  ];
}

const column = (key: TemplateKey, part: Part, required: boolean): TemplateColumn => ({
  ...fillings[key],
  key,
  part,
  required,
  label: columns[key][0],
});

const designationColumn = ({ id, name, labels: [label = name] }: Designation): TemplateColumn => ({
  key: designationKey(id),
  label,
  part: 'result',
  required: false,
  example: 'x',
  what: { vi: `x nếu là “${name}”.`, en: `x if it is “${name}”.` },
});

const hasTwoSettings = ({ setting, villages }: Ward): boolean =>
  villages.some((village) => (village.setting ?? setting) !== setting);

/** Whether a standard takes its points from B2, because not all are known of its indicators. */
const needsB2 = (standard: Standard): boolean =>
  needsPoints(standard) && (standard.pointsFromB2 === true || standard.indicators.length === 0);

/** Each standard's first measure. */
function measures(standards: readonly Standard[]): TemplateColumn[] {
  const byIncome = standards.some(({ lines }) => !lines.b1);
  return [
    ...(standards.some(({ lines }) => lines.b1) ? [column('b1', 'result', true)] : []),
    ...(byIncome ? [incomeColumn(standards)] : []),
  ];
}

/** In the period of the official standard, which its label names where another standard has the other one. */
function incomeColumn(standards: readonly Standard[]): TemplateColumn {
  const { incomePer } = officialOf(standards);
  const income = column('income', 'result', true);
  const own = incomePer === 'year' ? { ...income, ...yearly } : income;
  if (standards.every((standard) => standard.incomePer === incomePer)) return own;
  return { ...own, label: incomePer === 'year' ? 'Thu nhập bình quân/năm' : 'Thu nhập bình quân/tháng' };
}

/** The indicators of all standards, each once, those of a dimension side by side. */
function indicators(standards: readonly Standard[]): TemplateColumn[] {
  const all = standards.flatMap((standard) => standard.indicators);
  const first = new Map(all.toReversed().map((each) => [each.key, each]));
  const byDimension = Map.groupBy([...first.values()].toReversed(), ({ dimension }) => dimension);
  return [...byDimension.values()].flat().map(({ key, label, dimension, definition: { vi, en } }) => ({
    key,
    label,
    group: dimension || 'Chỉ số thiếu hụt',
    part: 'result',
    required: false,
    example: 'x',
    what: { vi: `x nếu thiếu hụt: ${vi}`, en: `x if deprived: ${en}` },
  }));
}
