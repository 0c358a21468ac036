import type { Campaign } from '../campaign.ts';

/** Excel takes a CSV file for UTF-8 by its byte order mark alone, and in Vietnam it separates cells by semicolons. */
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`;

const quoted = (cell: string | number): string => {
  const text = String(cell);
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A file of areas to fill in: a district, a ward in one row, and one with a row for each village. */
export const areasExample = (): string =>
  csv([
    ['Cấp', 'Mã huyện', 'Tên huyện', 'Mã xã', 'Tên xã', 'Khu vực', 'Số hộ', 'Thôn/tổ', 'Email'],
    ['Huyện', '901', 'Huyện Mẫu', '', '', '', '', '', 'phong-ldtbxh@huyen.example'],
    [
      'Xã',
      '901',
      'Huyện Mẫu',
      '90101',
      'Thị trấn Mẫu',
      'Thành thị',
      1950,
      'Tổ 1; Tổ 2; Tổ 3',
      'can-bo-1@xa.example',
    ],
    ['Xã', '901', 'Huyện Mẫu', '90102', 'Xã Thử', 'Nông thôn', 760, 'Bản Trên', 'can-bo-2@xa.example'],
    ['Xã', '901', 'Huyện Mẫu', '90102', 'Xã Thử', 'Nông thôn', 760, 'Bản Dưới', ''],
  ]);

/** An opening list to fill in, with invented households of the campaign’s first ward. */
export function openingExample({ areas }: Pick<Campaign, 'areas'>): string {
  const ward = areas.find((area) => area.level === 'ward');
  const code = ward?.code ?? '90102';
  const [upper = 'Bản Trên', lower = upper] = ward?.villages.map(({ name }) => name) ?? [];
  return csv([
    [
      'Mã hộ',
      'Chủ hộ',
      'Ngày sinh',
      'Giới tính',
      'CCCD',
      'Mã xã',
      'Thôn',
      'Số nhân khẩu',
      'Phân loại',
      'Năm thoát',
    ],
    [`${code}-0001`, 'Lò Văn Thử', '01/05/1970', 'Nam', '', code, upper, 4, 'Hộ nghèo', ''],
    [`${code}-0002`, 'Nông Thị Mẫu', 1965, 'Nữ', '', code, lower, 2, 'Hộ cận nghèo', ''],
    [`${code}-0003`, 'Ma Văn Ví', '20/11/1958', 'Nam', '', code, lower, 3, 'Không', 2017],
  ]);
}

/** A list of support to fill in: of a ward, of one of its households, and of the whole campaign. */
export function supportExample(ward = '90102'): string {
  return csv([
    [
      'Chương trình',
      'Đơn vị',
      'Mã xã',
      'Mã hộ',
      'Số hộ',
      'Số người',
      'Số lượng',
      'Số tiền',
      'Kế hoạch',
      'Nhu cầu',
    ],
    ['Vay vốn', 'hộ', ward, '', 12, '', '', 600_000_000, '', 'Vay vốn'],
    ['Nhà tình thương', 'căn', ward, `${ward}-0001`, '', '', 1, 30_000_000, '', 'Nhà ở'],
    ['Học nghề', 'lao động', '', '', '', 208, '', '', 206, ''],
  ]);
}
