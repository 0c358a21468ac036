import { latinFirst, latinTest } from '../../i18n/latin-pattern.ts';
import { textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { isListedIn, type Village } from '../header/villages.ts';
import { groupName } from './group-row.ts';

const villageWords = String.raw`(?:thôn|tổ dân phố|tdp|tổ|khóm|ấp|bản|xóm|khu phố|khu|buôn|làng|tiểu khu|khối)\s`;
const wardWords = '(?:xã|phường|thị trấn|đặc khu)';

/** A ward, whose name may open like a village's: `XÃ BẢN LẦU`. */
const ward = latinFirst(
  new RegExp(String.raw`(?<!\p{L})${wardWords}\s+\S+.*?(?=[,;–-]|\s${villageWords}|$)`, 'giu'),
);
const endsWithWard = latinTest(new RegExp(String.raw`(?<!\p{L})${wardWords}\s*:?$`, 'iu'));
/** A time; `đến ngày 31/12` is one, `đến thôn 5` names another village. */
const time = latinFirst(new RegExp(String.raw`[\s,;–-]+(?:năm|tháng|đến(?!\s${villageWords}))\s.*$`, 'iu'));
/** A village; not `biên bản họp`, `tổ rà soát` and the like. */
const village = latinFirst(
  new RegExp(
    String.raw`(?<!\p{L}|(?:biên|văn|cơ)\s)(?!tổ (?:rà soát|công tác)|khu (?:vực|vệ sinh))${villageWords}\s*\S.*?(?=[\s,;+–-]+(?:(?:và|đến)\s+)?${villageWords}|[\s,;–-]*$)`,
    'giu',
  ),
);

/** The village names in a title, listed or not: `DANH SÁCH HỘ NGHÈO THÔN NÀ PHA NĂM 2025`. */
export function villagesIn(title: string): readonly string[] {
  const name = groupName(title);
  return name.replace(ward(name), '').replace(time(name), '').match(village(name)) ?? [];
}

/** No row of a title has more. */
const maxTexts = 20;

/** The texts of a row, each alone and joined to the one before it (`Thôn:`, `Nà Pha`), without wards. */
function textsIn(cells: readonly Cell[]): string[] {
  const texts = cells
    .map(textOf)
    .filter((text) => text !== '')
    .slice(0, maxTexts);
  return texts.flatMap((text, i) => {
    const before = texts[i - 1] ?? '';
    return endsWithWard(before) ? [] : [text, `${before} ${text}`.trim()];
  });
}

/** The village row that a sheet's titles make up for: set where they name exactly one village of the ward's list. */
export function titledVillage(titles: readonly Row[], villages: readonly Village[]): Row | undefined {
  const isListed = isListedIn(villages);
  const found = titles.flatMap(({ number, cells }) =>
    textsIn(cells)
      .flatMap(villagesIn)
      .filter(isListed)
      .map((name) => ({ number, cells: [name] })),
  );
  const names = new Set(found.map(({ cells: [name] }) => name?.toLowerCase()));
  return names.size === 1 ? found[0] : undefined;
}

/** The village row that a sheet's name makes up for, where it is a village of the ward's list. */
export const namedVillage = (sheet: string, villages: readonly Village[]): Row | undefined =>
  isListedIn(villages)(sheet) ? { number: 1, cells: [sheet] } : undefined;
