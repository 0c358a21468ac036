import { type ColumnKey, columns } from '../../../shared/batch/header/columns.ts';
import type { Ward } from '../../../shared/campaign.ts';
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

/** The columns that a ward's list needs under the standards of its campaign, the official one first. */
export function templateColumns(ward: Ward, standards: readonly Standard[]): TemplateColumn[] {
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
    ...fixed('result', false, 'noLabour', 'merit', 'causes', 'stated'),
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

const hasTwoSettings = ({ setting, villages }: Ward): boolean =>
  villages.some((village) => (village.setting ?? setting) !== setting);

const needsB2 = ({ pointsFromB2 = false }: Standard): boolean => pointsFromB2;

/** Each standard's first measure. */
function measures(standards: readonly Standard[]): TemplateColumn[] {
  const byIncome = standards.find(({ lines }) => !lines.b1);
  const income = column('income', 'result', true);
  return [
    ...(standards.some(({ lines }) => lines.b1) ? [column('b1', 'result', true)] : []),
    ...(byIncome ? [byIncome.incomePer === 'year' ? { ...income, ...yearly } : income] : []),
  ];
}

/** The indicators of all standards, each once. */
function indicators(standards: readonly Standard[]): TemplateColumn[] {
  const all = standards.flatMap((standard) => standard.indicators);
  const first = new Map(all.toReversed().map((each) => [each.key, each]));
  return [...first.values()].toReversed().map(({ key, label, dimension, definition: { vi, en } }) => ({
    key,
    label,
    group: dimension,
    part: 'result',
    required: false,
    example: 'x',
    what: { vi: `x nếu thiếu hụt: ${vi}`, en: `x if deprived: ${en}` },
  }));
}
