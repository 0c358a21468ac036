import type { Finding } from './findings.ts';

/** What a survey file may hold at most (E002). Sizes are bytes. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  /** In each of them a header is looked for. */
  sheets: 100,
  /** Data rows of the list. */
  rows: 200_000,
  inflatedBytes: 1024 * 1024 * 1024,
  /** The table of a workbook's texts, inflated. */
  sharedStringBytes: 128 * 1024 * 1024,
  zipEntries: 10_000,
  /** Inflated bytes per compressed byte, of one entry and of all. */
  inflationRatio: 200,
  /** Cells further right are not read, so that one hostile row cannot fill the memory. */
  columns: 1_024,
  /** Characters of one row: past this a quote was opened by mistake. */
  rowLength: 1_000_000,
  /** Characters of a name or another text of a record; and of a note, which is cut. */
  textLength: 300,
  noteLength: 5_000,
  /** Characters of a label, and of a value in a finding; longer texts are cut. */
  labelLength: 300,
  shownLength: 200,
} as const;

const words = {
  fileBytes: ['50 MB', '50 MB'],
  sheets: ['100 trang tính', '100 sheets'],
  rows: ['200.000 dòng', '200,000 rows'],
  inflatedBytes: ['1 GB sau khi giải nén', '1 GB inflated'],
  sharedStringBytes: ['128 MB văn bản dùng chung', '128 MB of shared strings'],
  zipEntries: ['10.000 mục trong tệp nén', '10,000 entries'],
  inflationRatio: ['tỷ lệ nén 200', 'a compression ratio of 200'],
} as const;

/** The limits by which a whole file may be refused. */
export const limitNames = Object.keys(words) as (keyof typeof words)[];

/** The finding that a file is over one of the limits. */
export const overLimit = (limit: keyof typeof words): Finding => ({
  code: 'E002',
  params: { limit: words[limit][0], limitEn: words[limit][1] },
});
