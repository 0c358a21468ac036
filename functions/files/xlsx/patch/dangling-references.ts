/** A pattern for the whole numbers from `least` on, as they are written. */
function numbersFrom(least: number): string {
  const digits = String(least);
  const higher = [...digits].flatMap((digit, i) =>
    digit === '9' ? [] : [`${digits.slice(0, i)}[${Number(digit) + 1}-9]\\d{${digits.length - i - 1}}`],
  );
  return `0*(?:${[digits, ...higher, `[1-9]\\d{${digits.length},}`].join('|')})`;
}

/** What there is in a workbook. */
export interface There {
  readonly styles: number;
  readonly strings: number;
  /** The attributes of the sheet, which explain prefixes. */
  readonly attributes: string;
}

/**
 * Finds a row or a cell that refers to what is not there: to a style or a shared string, in the place of which what a
 * marking adds would stand, or to a prefix.
 */
export function lostIn({ styles, strings, attributes }: There): RegExp {
  const style = `s\\s{0,9}=\\s{0,9}["']${numbersFrom(styles)}["']`;
  const text = `t\\s{0,9}=\\s{0,9}["']s["'][^<>]{0,999}><v>${numbersFrom(strings)}<`;
  const prefix = /\sxmlns:x14ac=/.test(attributes) ? '' : '|x14ac:';
  return new RegExp(`\\s(?:${style}|${text}${prefix})`);
}
