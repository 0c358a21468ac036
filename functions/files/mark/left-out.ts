import type { Text } from '../../../shared/i18n/text.ts';

interface Kind {
  /** The parts of a package that hold it, in small letters; the others are found in the sheets themselves. */
  readonly parts?: RegExp;
  readonly said: Text;
}

/** What a ward's workbook may have that its marked workbook does not: it could run, reach outside, or is drawn over the cells. */
export const leftOutKinds = {
  pictures: { parts: /^xl\/media\//, said: { vi: 'hình ảnh', en: 'pictures' } },
  charts: { parts: /^xl\/(?:charts|chartsheets)\//, said: { vi: 'biểu đồ', en: 'charts' } },
  macros: { parts: /\/vbaproject\.bin$|^xl\/macrosheets\//, said: { vi: 'macro', en: 'macros' } },
  externalLinks: {
    parts: /^xl\/(?:externallinks\/|connections\.xml|querytables\/)/,
    said: { vi: 'liên kết tới tệp hoặc dữ liệu bên ngoài', en: 'links to other files and data' },
  },
  hyperlinks: { said: { vi: 'siêu liên kết', en: 'hyperlinks' } },
  objects: {
    parts: /^xl\/(?:embeddings|activex|ctrlprops)\//,
    said: { vi: 'đối tượng nhúng, nút bấm', en: 'embedded objects and controls' },
  },
  pivots: { parts: /^xl\/pivot/, said: { vi: 'bảng tổng hợp (PivotTable)', en: 'pivot tables' } },
  tables: {
    parts: /^xl\/tables\//,
    said: { vi: 'kiểu bảng (Table), nhưng còn các ô', en: 'table styles, but not their cells' },
  },
  threads: {
    parts: /^xl\/threadedcomments\//,
    said: {
      vi: 'chuỗi trả lời của bình luận, nhưng còn lời ghi',
      en: 'threads of comments, but not their text',
    },
  },
  rules: {
    said: {
      vi: 'danh sách chọn, định dạng có điều kiện dẫn ra ngoài tệp',
      en: 'drop-downs and conditional formats that refer outside',
    },
  },
  formulas: {
    said: {
      vi: 'công thức dẫn ra ngoài tệp hoặc không rõ là vô hại, thay bằng giá trị của chúng',
      en: 'formulas that reach outside or are not known to be harmless, replaced by their values',
    },
  },
  formats: {
    said: {
      vi: 'mọi định dạng và công thức, vì tệp được viết theo cách lạ: chỉ còn giá trị các ô, độ rộng cột, ô gộp',
      en: 'all formats and formulas, because the file is written unusually: values, widths and merged cells stay',
    },
  },
} as const satisfies Record<string, Kind>;

export type LeftOut = keyof typeof leftOutKinds;

const kinds = Object.entries<Kind>(leftOutKinds) as [LeftOut, Kind][];

/** What is left out of a package with these parts; their names are in small letters. */
export const leftOutOf = (parts: readonly string[]): LeftOut[] =>
  kinds.flatMap(([kind, { parts: own }]) => (own && parts.some((part) => own.test(part)) ? [kind] : []));

/** What is left out, in both languages; '' where nothing is. */
export function leftOutNote(leftOut: ReadonlySet<LeftOut>): string {
  if (leftOut.size === 0) return '';
  const said = kinds.filter(([kind]) => leftOut.has(kind)).map(([, kind]) => kind.said);
  const [vi, en] = [said.map((each) => each.vi).join('; '), said.map((each) => each.en).join('; ')];
  return `Bản đánh dấu này không giữ: ${vi}. Tệp gốc của xã không đổi. / Left out of this copy: ${en}. The ward’s own file is unchanged.`;
}
