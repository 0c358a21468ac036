import * as z from 'zod';

/**
 * A review on paper: the minutes of its village meetings, the list for the board, the decision, a household's
 * certificate or written refusal, the final publication, and the refusal of a household's request in the year.
 */
export const PaperKind = z.enum([
  'minutes',
  'posted-list',
  'decision',
  'certificate',
  'refusal',
  'publication',
  'request-refusal',
]);
export type PaperKind = z.infer<typeof PaperKind>;

/** How a text stands: `body` is justified. */
export type Look = 'body' | 'centred' | 'strong';

interface Column {
  readonly title: string;
  readonly align: 'start' | 'centre' | 'end';
  /** Its part of the table's width, in per cent. */
  readonly width: number;
}

/** The rows under a line of their own, such as those of a village; without a title they stand alone. */
interface RowGroup {
  readonly title?: string;
  /** One text a column. */
  readonly rows: readonly (readonly string[])[];
}

export interface PaperTable {
  readonly kind: 'table';
  /** What the table holds, for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
}

/** A part of a paper. `annex` begins a new page. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly look: Look }
  | { readonly kind: 'article'; readonly title: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'signature'; readonly office: readonly string[]; readonly receivers?: readonly string[] }
  /** Who signs side by side, without a seal. */
  | { readonly kind: 'signatures'; readonly who: readonly string[] }
  | { readonly kind: 'annex'; readonly title: string; readonly subtitle: readonly string[] }
  | PaperTable;

/**
 * A paper in Vietnamese, as people sign it: plain data, of which each renderer makes a file. What the system does not
 * know stands as `blank`, to be written by hand or in the file.
 */
export interface Paper {
  /** Who issues it, the higher one first. */
  readonly issuer: readonly string[];
  /** The line of its number, absent on a list that has none. */
  readonly number?: string;
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly blocks: readonly Block[];
}

/** Stands for what is not known. */
export const blank = '……';

/** Where and when it is signed. */
export const placeAndDay = `${blank}${blank}, ngày ${blank} tháng ${blank} năm ${blank}`;

/** To whoever prepares the paper, never part of what is signed: it is no form of an instrument. */
export const draftNotice =
  'Dự thảo từ phần mềm rà soát, không phải mẫu do văn bản quy định. Trước khi ký, điền các chỗ “……” và kiểm tra căn cứ pháp lý.';

export const paragraph = (text: string, look: Look = 'body'): Block => ({ kind: 'paragraph', text, look });
