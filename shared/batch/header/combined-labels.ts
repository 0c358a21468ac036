import type { ColumnKey } from './columns.ts';
import { wordsOf } from './plain-label.ts';

/** One or more of the alternatives, optionally joined by “or”. */
const listOf = (part: string): RegExp => new RegExp(`^(?:${part})(?:(?: hoac| hay)? (?:${part}))*$`);

const villageKind =
  '(?:thon|ban|buon|bon|lang|xom|ap|khom|to dan pho|to dp|tdp|to|khu pho|khu dan cu|khu|khoi pho|khoi|tieu khu|phum|soc)';
const villageKinds = listOf(villageKind);

/** `Họ và tên chủ hộ và các thành viên trong hộ`. */
const everybody =
  /^(?:ho (?:va )?(?:(?:chu )?dem (?:va )?)?ten )?(?:cua )?chu ho (?:va )?(?:cac )?thanh vien(?: trong)?(?: ho)?(?: gia dinh)?$/;

const combinedLabels: readonly (readonly [ColumnKey, RegExp])[] = [
  ['village', listOf(`(?:ten |dia chi |noi o |noi cu tru )?${villageKind}`)],
  ['name', everybody],
  // `Mã định danh` alone may be a household's code.
  [
    'citizenId',
    new RegExp(
      `(?=.*(?:cccd|cmnd|ddcn|can cuoc|chung minh|so dinh danh|ca nhan))${
        listOf(
          '(?:so |the |so the |ma |ma so )?(?:cccd|cmnd|ddcn|can cuoc(?: cong dan)?|chung minh nhan dan|dinh danh(?: ca nhan)?)',
        ).source
      }`,
    ),
  ],
  ['birth', listOf('ngay thang nam sinh|ngay sinh|nam sinh')],
];

/** The column of an unaccented label that lists several names of it: `Thôn, bản, tổ dân phố`, `Số CCCD/ĐDCN/CMND`. */
export function combinedColumn(plain: string): ColumnKey | undefined {
  const words = wordsOf(plain);
  return combinedLabels.find(([, pattern]) => pattern.test(words))?.[0];
}

/** An unaccented label without the villages that stand below it too: `Họ và tên chủ hộ; thôn, tổ dân phố`. */
export function withoutVillages(plain: string): string {
  const [names = '', villages = '', more] = plain.split(';');
  return more === undefined && villageKinds.test(wordsOf(villages)) ? names : plain;
}
