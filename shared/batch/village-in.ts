import { textOf } from './cell-text.ts';
import { groupName } from './group-row.ts';
import type { Cell, Row } from './rows.ts';
import { type Village, villageTeller } from './villages.ts';

/** What comes after a village in a title: its ward, the time. */
const after = /[\s,;–-]+(?:xã|phường|thị trấn|đặc khu|năm|tháng|đến)\s.*$/iu;
const named =
  /^(?:.*\s)?((?:thôn|tổ dân phố|tdp|tổ|khóm|ấp|bản|xóm|khu phố|khu(?! vực)|buôn|làng|tiểu khu|khối)\s+\S.*)$/iu;

/** What a title calls a village, whether there is such a one or not: `DANH SÁCH HỘ NGHÈO THÔN NÀ PHA NĂM 2025`. */
export const villageIn = (title: string): string | undefined =>
  named.exec(groupName(title).replace(after, ''))?.[1];

/** Titles have no more in a row. */
const mostTexts = 20;

/** The texts of a row, each alone and with the one before it: `Thôn:`, `Nà Pha`. */
function textsIn(cells: readonly Cell[]): string[] {
  const texts = cells
    .map(textOf)
    .filter((text) => text !== '')
    .slice(0, mostTexts);
  return texts.flatMap((text, i) => (i > 0 ? [text, `${texts[i - 1]} ${text}`] : [text]));
}

/** A row that names the one village of the ward's list that the titles of a sheet name, if they do. */
export function titledVillage(titles: readonly Row[], villages: readonly Village[]): Row | undefined {
  const isListed = villageTeller(villages);
  const found = titles.flatMap(({ number, cells }) =>
    textsIn(cells)
      .flatMap((text) => villageIn(text) ?? [])
      .filter(isListed)
      .map((name) => ({ number, cells: [name] })),
  );
  const names = new Set(found.map(({ cells: [name] }) => name?.toLowerCase()));
  return names.size === 1 ? found[0] : undefined;
}
