import type { Text } from '../i18n/text.ts';
import type { Evidence } from './holiday.ts';

const unverified = (source: Text): Evidence => ({ mark: 'unverified', source });

/** The days that the Labour Code names, and the substitute for one on a weekend. */
export const law = unverified({
  vi: 'Bộ luật Lao động, ngày nghỉ lễ, tết; chưa đối chiếu nguyên văn',
  en: 'Labour Code, public holidays; text of the code not compared',
});

/** A day that changes with the lunar calendar or by a decision of the year; read in a public calendar only. */
export const publicCalendar = unverified({
  vi: 'python-holidays 0.109 (MIT); chưa thấy thông báo của năm',
  en: 'python-holidays 0.109 (MIT); notice of the year not seen',
});

export const noticeInPart = unverified({
  vi: 'thông báo của năm, mới thấy trích đoạn hoặc qua tin báo chí',
  en: 'notice of the year, seen in part or in news',
});

const resolutions =
  'Nghị quyết 80-NQ/TW (01/2026): thanhnien.vn 185260113172347178, dantri.com.vn 20260225151756397; Nghị quyết 28/2026/QH16';

export const cultureDay: Evidence = { mark: 'verified', source: { vi: resolutions, en: resolutions } };

/** A swap by an instrument that is cited, and whose text was not compared. */
export const swapNotice = (instrument: string): Evidence =>
  unverified({
    vi: `${instrument}, theo trích dẫn; chưa đối chiếu nguyên văn`,
    en: `${instrument}, as cited; text not compared`,
  });
