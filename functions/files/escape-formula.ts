/** What makes a spreadsheet take text for a formula, the full-width forms included; a lone hyphen is no formula. */
const dangerous = /^(?:[=+@\t\r＝＋－＠]|-(?!$))/;

/** Letters that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unwritable = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** A cell holds no more. */
const longest = 32_000;

/** Whether a spreadsheet could run the text. */
export const isDangerous = (text: string): boolean => dangerous.test(text);

/** Text as it may stand in a spreadsheet: an apostrophe goes before what would be run; reading takes it off again. */
export function neutral(text: string): string {
  const plain = text.slice(0, longest).replace(unwritable, '').toWellFormed();
  return isDangerous(plain) ? `'${plain}` : plain;
}
