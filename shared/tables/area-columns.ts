import { columns as ofFormat } from '../batch/header/columns.ts';
import type { Campaign } from '../campaign.ts';
import type { Column, TableRow } from './table.ts';

export type Area = Campaign['areas'][number];
export type DistrictArea = Extract<Area, { level: 'district' }>;
export type WardArea = Extract<Area, { level: 'ward' }>;

const wholeNumber = { vi: 'số nguyên, từ 0 trở lên', en: 'a whole number, 0 or more' };

/** The columns of a file of areas. */
export const areaColumns = {
  level: {
    labels: ['Cấp', 'Cấp hành chính'],
    optional: true,
    expects: { vi: 'Huyện hoặc Xã', en: 'Huyện or Xã' },
  },
  districtCode: {
    labels: ['Mã huyện', 'Mã quận/huyện', 'Mã ĐVHC cấp huyện'],
    optional: true,
    expects: { vi: '2 đến 6 chữ số', en: '2 to 6 digits' },
  },
  districtName: { labels: ['Tên huyện', 'Huyện', 'Quận/huyện', 'Tên quận/huyện'], optional: true },
  wardCode: {
    labels: [...ofFormat.wardCode, 'Mã phường', 'Mã xã/phường', 'Mã ĐVHC cấp xã'],
    expects: { vi: '2 đến 6 chữ số', en: '2 to 6 digits' },
  },
  wardName: { labels: ['Tên xã', 'Xã', 'Xã/phường', 'Tên xã/phường', 'Tên phường', 'Phường'] },
  setting: {
    labels: [...ofFormat.setting, 'Thành thị/Nông thôn'],
    expects: { vi: 'Thành thị hoặc Nông thôn', en: 'Thành thị or Nông thôn' },
  },
  households: {
    labels: ['Số hộ', 'Tổng số hộ'],
    optional: true,
    expects: wholeNumber,
  },
  villageHouseholds: {
    labels: ['Số hộ của thôn', 'Số hộ thôn', 'Số hộ của thôn/tổ'],
    optional: true,
    expects: wholeNumber,
  },
  village: { labels: ['Thôn/tổ', ...ofFormat.village, 'Thôn, tổ dân phố'], optional: true },
  email: {
    labels: ['Email', 'Thư điện tử', 'Địa chỉ email'],
    optional: true,
    expects: {
      vi: 'đủ địa chỉ thư, như ten@tinh.gov.vn; nhiều địa chỉ thì cách nhau bằng “;”',
      en: 'whole mail addresses, such as name@province.gov.vn, separated by “;” where there are more',
    },
  },
} as const satisfies Record<string, Column>;
export type AreaRow = TableRow<keyof typeof areaColumns>;
