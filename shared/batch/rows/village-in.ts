import { textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { type Village, villageTeller } from '../header/villages.ts';
import { groupName } from './group-row.ts';

const words = String.raw`(?:thôn|tổ dân phố|tdp|tổ|khóm|ấp|bản|xóm|khu phố|khu|buôn|làng|tiểu khu|khối)\s`;
const wardWords = '(?:xã|phường|thị trấn|đặc khu)';

/** `XÃ BẢN LẦU` is a ward, though its name opens like a village's. */
const ward = new RegExp(String.raw`(?<!\p{L})${wardWords}\s+\S+.*?(?=[,;–-]|\s${words}|$)`, 'giu');
const opensWard = new RegExp(String.raw`(?<!\p{L})${wardWords}\s*:?$`, 'iu');
/** `Đến ngày 31/12` is a time, `đến thôn 5` names another village. */
const time = new RegExp(String.raw`[\s,;–-]+(?:năm|tháng|đến(?!\s${words}))\s.*$`, 'iu');
/** `Biên bản họp` and `tổ rà soát` are no villages. */
const village = new RegExp(
  String.raw`(?<!\p{L}|(?:biên|văn|cơ)\s)(?!tổ (?:rà soát|công tác)|khu (?:vực|vệ sinh))${words}\s*\S.*?(?=[\s,;+–-]+(?:(?:và|đến)\s+)?${words}|[\s,;–-]*$)`,
  'giu',
);

/** What a title calls villages, whether there are such or not: `DANH SÁCH HỘ NGHÈO THÔN NÀ PHA NĂM 2025`. */
export const villagesIn = (title: string): readonly string[] =>
  groupName(title).replace(ward, '').replace(time, '').match(village) ?? [];

/** Titles have no more in a row. */
const mostTexts = 20;

/** The texts of a row, each alone and with the one before it (`Thôn:`, `Nà Pha`), without wards. */
function textsIn(cells: readonly Cell[]): string[] {
  const texts = cells
    .map(textOf)
    .filter((text) => text !== '')
    .slice(0, mostTexts);
  return texts.flatMap((text, i) => {
    const before = texts[i - 1] ?? '';
    return opensWard.test(before) ? [] : [text, `${before} ${text}`.trim()];
  });
}

/** A row that names the one village of the ward's list that the titles of a sheet name, if they do. */
export function titledVillage(titles: readonly Row[], villages: readonly Village[]): Row | undefined {
  const isListed = villageTeller(villages);
  const found = titles.flatMap(({ number, cells }) =>
    textsIn(cells)
      .flatMap(villagesIn)
      .filter(isListed)
      .map((name) => ({ number, cells: [name] })),
  );
  const names = new Set(found.map(({ cells: [name] }) => name?.toLowerCase()));
  return names.size === 1 ? found[0] : undefined;
}
