import type { Finding } from './findings.ts';

/** The limits of a survey file (E002). Sizes are bytes. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  /** A header is searched for in each of them. */
  sheets: 100,
  /** Data rows of the list. */
  rows: 200_000,
  /** Data rows of a list that is corrected on the page: it is checked again within one request after each correction. */
  correctableRows: 50_000,
  inflatedBytes: 1024 * 1024 * 1024,
  /** The inflated table of a workbook's shared strings. */
  sharedStringBytes: 128 * 1024 * 1024,
  zipEntries: 10_000,
  /** Inflated bytes per compressed byte, of each entry and of all together. */
  inflationRatio: 200,
  /** Further columns are not read, so that one hostile row cannot fill the memory. */
  columns: 1_024,
  /** Characters of one row of delimited text; a longer one comes from a quote that was opened by mistake. */
  rowLength: 1_000_000,
  /** Characters of a name or another text of a record. */
  textLength: 300,
  /** A longer note is cut. */
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
  readingTime: ['thời gian máy dành cho một tệp', 'the time that the machine gives to one file'],
} as const;

/** The limits that reject a whole file. */
export const limitNames = Object.keys(words) as (keyof typeof words)[];

/** The finding that a file exceeds one of the limits. */
export const overLimit = (limit: keyof typeof words): Finding => ({
  code: 'E002',
  params: { limit: words[limit][0], limitEn: words[limit][1] },
});
