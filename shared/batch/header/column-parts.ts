import { latinTest } from '../../i18n/latin-pattern.ts';
import { parseNeeds } from '../cells/needs.ts';
import type { ColumnKey } from './columns.ts';
import type { HeaderColumn } from './header-columns.ts';
import type { Label } from './labels.ts';

/** What a column is of a value that several columns make up. */
export type ColumnPart =
  | { readonly of: 'name'; readonly role: 'family' | 'given' }
  | { readonly of: 'birth'; readonly role: BirthRole }
  | { readonly of: 'class'; readonly word: ClassWord }
  | { readonly of: 'need' };

/** `Ngày, tháng` may stand in one column. */
export type BirthRole = 'day' | 'month' | 'dayMonth' | 'year';

/** The class that a mark in a column gives a household, in a word that cells may have too. */
export type ClassWord = 'Hộ nghèo' | 'Hộ cận nghèo' | 'Thoát nghèo' | 'Không';

type Columns = readonly HeaderColumn[];

/** Gives the columns that are parts of one value its key and label, wherever they stand side by side. */
export function withParts(columns: Columns): HeaderColumn[] {
  const parted = [...columns];
  for (const [from, to] of runsOf(columns)) {
    const run = columns.slice(from, to);
    const found = nameParts(run) ?? birthParts(run) ?? needParts(run) ?? classParts(run);
    if (found) parted.splice(from, run.length, ...found);
  }
  return parted;
}

/** The runs of neighbouring columns under one group, or under none. */
function* runsOf(columns: Columns): Generator<readonly [from: number, to: number]> {
  let from = 0;
  for (let at = 1; at <= columns.length; at += 1) {
    const [last, next] = [columns[at - 1], columns[at]];
    if (last && next && last.groups[0] === next.groups[0] && last.index + 1 === next.index) continue;
    yield [from, at];
    from = at;
  }
}

const family = /^(?:ho|(?:ho(?:va)?)?(?:ten)?(?:chu)?(?:dem|lot))$/;
const given = /^ten(?:goi|rieng)?$/;
const ofWhom = /(chuho|thanhvien)$/;
const nameKeys: ReadonlySet<ColumnKey | undefined> = new Set(['head', 'name', 'member']);

/** `Hộ` without accents is `Họ`. */
const namesHousehold = latinTest(/hộ(?!\p{L})(?<!chủ hộ)/iu);

const nameRole = ({ leaf }: HeaderColumn): 'family' | 'given' | undefined => {
  if (namesHousehold(leaf.text)) return undefined;
  const words = leaf.bare.replace(ofWhom, '');
  return family.test(words) ? 'family' : given.test(words) ? 'given' : undefined;
};

/** The key that parts of names have without a group: `Họ đệm chủ hộ`, `Tên chủ hộ`. */
const keyOfParts = (parts: Columns): ColumnKey => {
  const whose = parts.map(({ leaf }) => ofWhom.exec(leaf.bare)?.[1]).find((found) => found !== undefined);
  return whose === 'chuho' ? 'head' : whose === 'thanhvien' ? 'member' : 'name';
};

/** `Họ đệm` and `Tên` side by side, under the label of a name or under none. */
function nameParts(run: Columns): HeaderColumn[] | undefined {
  const first = run.findIndex((column) => nameRole(column) === 'family');
  const rest = first < 0 ? [] : run.slice(first);
  const end = rest.findIndex((column) => nameRole(column) === undefined);
  const parts = end < 0 ? rest : rest.slice(0, end);
  if (parts.length < 2 || nameRole(parts.at(-1) as HeaderColumn) !== 'given') return undefined;
  const group = parts[0]?.groups.find((each) => nameKeys.has(each.key));
  const key = group?.key ?? keyOfParts(parts);
  return run.map((column) => {
    const role = parts.includes(column) ? nameRole(column) : undefined;
    return role ? { ...column, key, label: labelOf(column, group), part: { of: 'name', role } } : column;
  });
}

const labelOf = ({ leaf }: HeaderColumn, group: Label | undefined): string => group?.text ?? leaf.text;

const birthRoles: readonly (readonly [BirthRole, RegExp])[] = [
  ['day', /^ngay(?:sinh)?$/],
  ['month', /^thang(?:sinh)?$/],
  ['dayMonth', /^ngay(?:va)?thang(?:sinh)?$/],
  ['year', /^nam(?:sinh)?$/],
];
const birthRole = ({ leaf }: HeaderColumn) => birthRoles.find(([, label]) => label.test(leaf.bare))?.[0];

/** `Ngày`, `Tháng` and `Năm` side by side under the label of a birth, or `Ngày sinh`, `Tháng sinh` and `Năm sinh`. */
function birthParts(run: Columns): HeaderColumn[] | undefined {
  const parts = run.filter((column) => birthRole(column) !== undefined);
  const roles = parts.map(birthRole);
  const hasMonth = roles.includes('month') || roles.includes('dayMonth');
  if (!hasMonth || !roles.includes('year') || new Set(roles).size < roles.length) return undefined;
  const group = parts[0]?.groups.find(({ key, bare }) => key === 'birth' || bare.endsWith('sinh'));
  if (!group && !parts.every(({ leaf }) => leaf.bare.endsWith('sinh'))) return undefined;
  return run.map((column) => {
    const role = birthRole(column);
    return role
      ? { ...column, key: 'birth', label: labelOf(column, group), part: { of: 'birth', role } }
      : column;
  });
}

const namesNeeds = ({ leaf }: HeaderColumn): boolean => {
  const { needs, unknown } = parseNeeds(leaf.text);
  return needs.length > 0 && unknown.length === 0;
};

/** `Vay vốn`, `BHYT` and other needs below the label of needs, to be marked. */
function needParts(run: Columns): HeaderColumn[] | undefined {
  const group = run[0]?.groups.find(({ key }) => key === 'needs');
  if (!group) return undefined;
  return run.map((column) =>
    namesNeeds(column) ? { ...column, key: 'needs', label: group.text, part: { of: 'need' } } : column,
  );
}

const isNew = '(?:moi|cu|phatsinh)?';
const classWords: readonly (readonly [ClassWord, RegExp])[] = [
  ['Hộ nghèo', new RegExp(`^(?:ho)?(?:tai)?ngheo${isNew}$`)],
  ['Hộ cận nghèo', new RegExp(`^(?:ho)?(?:tai)?canngheo${isNew}$`)],
  ['Thoát nghèo', /^(?:ho)?(?:moi)?thoat(?:can)?ngheo$/],
  ['Không', /^(?:ho)?khong(?:(?:thoat)?ngheo)?$|^(?:ho)?(?:comucsong|mucsong|ms)trungbinh$/],
];
const classWord = ({ leaf }: HeaderColumn) => classWords.find(([, label]) => label.test(leaf.bare))?.[0];

/** Whether the letters of a label name a class, so that beside others of its kind it is a column of marks for it. */
export const isClassLabel = (bare: string): boolean => classWords.some(([, label]) => label.test(bare));

const before = /(?:dauky|daunam|truoc|dangquanly)/;
const ofClasses = /(?:ngheo|phanloai|ketqua|dienho|loaiho|doituong)/;

/** The column of the class that marks below these groups give, `previous` or `stated`. */
function classKey(groups: readonly Label[]): ColumnKey | undefined {
  const known = groups.find(({ key }) => key === 'stated' || key === 'previous')?.key;
  if (known !== undefined) return known;
  const group = groups.find(({ bare }) => ofClasses.test(bare) || before.test(bare));
  return group && (before.test(group.bare) ? 'previous' : 'stated');
}

/** `Hộ nghèo`, `Hộ cận nghèo` and `Không` side by side, to be marked; without a group two different ones. */
function classParts(run: Columns): HeaderColumn[] | undefined {
  const parts = run.filter((column) => classWord(column) !== undefined && column.key === undefined);
  const words = new Set(parts.map(classWord));
  const key = classKey(parts[0]?.groups ?? []) ?? (words.size > 1 ? 'stated' : undefined);
  if (key === undefined || !(words.has('Hộ nghèo') || words.has('Hộ cận nghèo'))) return undefined;
  const group = parts[0]?.groups[0];
  return run.map((column) => {
    const word = parts.includes(column) ? classWord(column) : undefined;
    return word ? { ...column, key, label: labelOf(column, group), part: { of: 'class', word } } : column;
  });
}
