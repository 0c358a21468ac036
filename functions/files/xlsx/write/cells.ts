import { columnLetter } from '../../../../shared/batch/header/columns.ts';
import { neutral } from '../../escape-formula.ts';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const special = /[&<>"\r]|_(?=x[0-9A-Fa-f]{4}_)/g;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  // Office reads `_x000D_` as a letter; its own escape keeps such text as it is.
  _: '_x005F_',
};

/** Text as XML, and Office in it, writes it. */
export const escapeXml = (text: string): string => text.replace(special, (letter) => escapes[letter]!);

/** Text as the inside of a cell, a shared string or a comment, kept from running as a formula. */
export const textElement = (text: string): string =>
  `<t xml:space="preserve">${escapeXml(neutral(text))}</t>`;

const styled = (style: number): string => (style === 0 ? '' : ` s="${style}"`);

/** The name of a cell; column and row count from 0 and 1. */
export const cellName = (column: number, row: number): string => columnLetter(column) + row;

export const textCell = (name: string, style: number, text: string): string =>
  `<c r="${name}"${styled(style)} t="inlineStr"><is>${textElement(text)}</is></c>`;

/** A cell with a bare value; `type` is one letter, none for numbers. */
export const valueCell = (name: string, style: number, value: number | string, type = ''): string =>
  `<c r="${name}"${styled(style)}${type && ` t="${type}"`}><v>${value}</v></c>`;

export const emptyCell = (name: string, style: number): string => `<c r="${name}"${styled(style)}/>`;
