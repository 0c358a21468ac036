import type { Evidence } from './holiday.ts';

const unverified = (source: string): Evidence => ({ mark: 'unverified', source });

/** The days that the Labour Code names, and the substitute for one on a weekend. */
export const law = unverified('Bộ luật Lao động, ngày nghỉ lễ, tết; text of the code not compared');

/** A day that changes with the lunar calendar or by a decision of the year; read in a public calendar only. */
export const publicCalendar = unverified('python-holidays 0.109 (MIT); notice of the year not seen');

export const noticeInPart = unverified('notice of the year, seen in part or in news');

export const cultureDay: Evidence = {
  mark: 'verified',
  source:
    'Nghị quyết 80-NQ/TW (01/2026): thanhnien.vn 185260113172347178, dantri.com.vn 20260225151756397; Nghị quyết 28/2026/QH16',
};

/** A swap by an instrument that is cited, and whose text was not compared. */
export const swapNotice = (instrument: string): Evidence =>
  unverified(`${instrument}, as cited; text not compared`);
