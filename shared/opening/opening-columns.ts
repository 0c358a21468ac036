import { columns as ofFormat } from '../batch/header/columns.ts';
import type { Column } from '../tables/table.ts';

const day = { vi: 'dd/mm/yyyy hoặc năm sinh', en: 'dd/mm/yyyy or the year of birth' };
const digits = { vi: '12 hoặc 9 chữ số', en: '12 or 9 digits' };
const wholeCode = { vi: 'đủ mã, ô dạng văn bản', en: 'the whole code, in a cell formatted as text' };
const positive = { vi: 'số nguyên từ 1', en: 'a whole number from 1' };
const year = { vi: 'năm, không sau năm rà soát', en: 'a year, not after that of the review' };
const classes = { vi: 'Hộ nghèo, Hộ cận nghèo hoặc Không', en: 'Hộ nghèo, Hộ cận nghèo or Không' };

/** Columns of an opening list, format 1. Where a list has the classes before and after a review, the later counts. */
export const openingColumns = {
  no: { labels: [...ofFormat.no, 'STT'], optional: true },
  code: { labels: ofFormat.code, optional: true, expects: wholeCode },
  head: { labels: ['Chủ hộ', ...ofFormat.head, 'Họ và tên'] },
  member: { labels: ofFormat.member, optional: true },
  relation: { labels: ofFormat.relation, optional: true },
  birth: { labels: ['Ngày sinh', ...ofFormat.birth], optional: true, expects: day },
  sex: { labels: ofFormat.sex, optional: true, expects: { vi: 'Nam hoặc Nữ', en: 'Nam or Nữ' } },
  citizenId: { labels: ['CCCD', ...ofFormat.citizenId], optional: true, expects: digits },
  ethnicity: { labels: ofFormat.ethnicity, optional: true },
  wardCode: { labels: ofFormat.wardCode },
  village: { labels: ofFormat.village },
  people: { labels: ofFormat.people, expects: positive },
  class: {
    labels: ['Phân loại', 'Phân loại hộ', ...ofFormat.stated, ...ofFormat.previous],
    expects: classes,
  },
  escapedIn: { labels: ['Năm thoát', 'Năm thoát nghèo'], optional: true, expects: year },
} as const satisfies Record<string, Column>;
export type OpeningKey = keyof typeof openingColumns;
