// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const letter = /[^<>&\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.source;
const reference = '&(?:amp|lt|gt|quot|apos|#10|#xA);';

/** A pattern for escaped text that no spreadsheet takes for a formula and that every program can read. */
export const harmlessText = `(?:(?![=+\\-@＝＋－＠\\s])${letter}${letter}*(?:${reference}${letter}*)*)?`;
