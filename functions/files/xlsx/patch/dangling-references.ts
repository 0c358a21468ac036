/** A pattern for the whole numbers from `least` on, in decimal. */
function numbersFrom(least: number): string {
  const digits = String(least);
  const higher = [...digits].flatMap((digit, i) =>
    digit === '9' ? [] : [`${digits.slice(0, i)}[${Number(digit) + 1}-9]\\d{${digits.length - i - 1}}`],
  );
  return `0*(?:${[digits, ...higher, `[1-9]\\d{${digits.length},}`].join('|')})`;
}

/** What the rows of a sheet may refer to. */
export interface Referable {
  /** How many styles and shared strings the workbook has. */
  readonly styles: number;
  readonly strings: number;
  /** The attributes of the sheet, which declare prefixes. */
  readonly attributes: string;
}

/**
 * A pattern that finds, in rows and columns, a style, a shared string or a prefix that the workbook does not have. Under
 * the numbers of missing styles and strings would stand what a marking adds.
 */
export function danglingReferences({ styles, strings, attributes }: Referable): RegExp {
  const style = `s\\s{0,9}=\\s{0,9}["']${numbersFrom(styles)}["']`;
  const text = `t\\s{0,9}=\\s{0,9}["']s["'][^<>]{0,999}><v>${numbersFrom(strings)}<`;
  const prefix = /\sxmlns:x14ac=/.test(attributes) ? '' : '|x14ac:';
  return new RegExp(`\\s(?:${style}|${text}${prefix})`);
}
