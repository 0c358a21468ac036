import type { Text } from '../../shared/i18n/text.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table in Markdown with an empty line after it. */
export const table = (heads: readonly string[], body: readonly (readonly string[])[]): string[] => [
  line(heads),
  line(heads.map(() => '---')),
  ...body.map((cells) => line(cells.map((cell) => cell.replaceAll('|', '\\|')))),
  '',
];

/** A text in Vietnamese and English. */
export const both = ({ vi, en }: Text): string => (vi === '' ? '' : `${vi} · ${en}`);

/** Says at the head of a page that it is written by `npm run docs`. */
export const generated =
  '<!-- Written by `npm run docs` from the catalogues; what is changed here is lost. -->';

/** A page of Markdown from its lines, with one line break at its end. */
export const pageOf = (...parts: readonly (string | readonly string[])[]): string =>
  `${parts.flat().join('\n').trimEnd()}\n`;
