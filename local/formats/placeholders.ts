import type { Text } from '../../shared/i18n/text.ts';

const text = (vi: string, en: string): Text => ({ vi, en });

/** The general word for each `{name}` in the texts of findings. */
const placeholders: Readonly<Record<string, Text>> = {
  label: text('tên cột', 'label'),
  value: text('giá trị', 'value'),
  row: text('dòng', 'row'),
  column: text('cột', 'column'),
  other: text('chỗ kia', 'the other'),
  sheet: text('trang tính', 'sheet'),
  limit: text('giới hạn', 'limit'),
  limitEn: text('giới hạn', 'limit'),
  encoding: text('TCVN3 hoặc VNI', 'TCVN3 or VNI'),
  sample: text('mẫu', 'sample'),
  rule: text('phạm vi', 'range'),
  ruleEn: text('phạm vi', 'range'),
  expected: text('giá trị đúng', 'a right value'),
  expectedEn: text('giá trị đúng', 'a right value'),
  problem: text('mâu thuẫn', 'what contradicts'),
  problemEn: text('mâu thuẫn', 'what contradicts'),
  restored: text('số', 'number'),
  allowed: text('các giá trị', 'values'),
  cells: text('số ô', 'number of cells'),
  columns: text('số cột', 'number of columns'),
  counted: text('số dòng', 'rows'),
  repaired: text('chữ đã sửa', 'repaired text'),
  place: text('xã khác', 'another ward'),
  count: text('số dòng', 'number'),
  rows: text('tổng số dòng', 'rows'),
  own: text('cột', 'column'),
  village: text('thôn', 'village'),
  former: text('tên trước đây', 'former name'),
  formers: text('các tên trước đây', 'former names'),
  year: text('năm', 'year'),
  read: text('ngày', 'day'),
  unit: text('đơn vị', 'unit'),
  where: text('nơi', 'place'),
  stated: text('ghi trong tệp', 'stated'),
  computed: text('tính được', 'computed'),
  points: text('số điểm', 'points'),
  ward: text('mã xã', 'ward code'),
  words: text('các từ', 'words'),
  lacking: text('chuẩn: các cột', 'standard: columns'),
};

/** A text of the catalogue with a general word for every value that only a finding has. Throws where a word is missing. */
export function inGeneralWords(template: string, language: keyof Text): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const words = placeholders[name];
    if (!words) throw new Error(`formats: no words for {${name}}`);
    return `‹${words[language]}›`;
  });
}
