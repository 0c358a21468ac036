import { columnLetter } from '../../../../shared/batch/header/columns.ts';
import { escapeFormula } from '../../escape-formula.ts';
import { escapeXml } from '../xml.ts';

/** A text in a cell, a shared string or a comment, escaped so that it does not run as a formula. */
export const textElement = (text: string): string =>
  `<t xml:space="preserve">${escapeXml(escapeFormula(text))}</t>`;

const styled = (style: number): string => (style === 0 ? '' : ` s="${style}"`);

/** The name of a cell; columns count from 0, rows from 1. */
export const cellName = (column: number, row: number): string => columnLetter(column) + row;

export const textCell = (name: string, style: number, text: string): string =>
  `<c r="${name}"${styled(style)} t="inlineStr"><is>${textElement(text)}</is></c>`;

/** A cell with a bare value; `type` is OOXML's, none for numbers. */
export const valueCell = (name: string, style: number, value: number | string, type = ''): string =>
  `<c r="${name}"${styled(style)}${type && ` t="${type}"`}><v>${value}</v></c>`;

/** A cell with a formula; `value` is the element of its last result, '' where it has none. */
export const formulaCell = (
  name: string,
  style: number,
  { type, formula, value }: { readonly type: string; readonly formula: string; readonly value: string },
): string => `<c r="${name}"${styled(style)}${type && ` t="${type}"`}>${formula}${value}</c>`;

export const emptyCell = (name: string, style: number): string => `<c r="${name}"${styled(style)}/>`;
