/** How text begins that a spreadsheet takes for a formula, full-width signs included. A lone hyphen is none. */
const formulaStart = /^(?:[=+@\t\r＝＋－＠]|-(?!$))/;

/** Letters that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const unwritable = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** A cell holds little more. */
const longest = 32_000;

/** Whether a spreadsheet could run the text. */
export const isFormula = (text: string): boolean => formulaStart.test(text);

/** A text that a spreadsheet does not run: one that it would gets an apostrophe in front, which reading removes again. */
export function escapeFormula(text: string): string {
  const plain = text.slice(0, longest).replace(unwritable, '').toWellFormed();
  return isFormula(plain) ? `'${plain}` : plain;
}
