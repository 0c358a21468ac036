/** What makes a spreadsheet take text for a formula, the full-width forms included. */
const dangerous = /^[=+\-@\t\r＝＋－＠]/;

/** Text as it may stand in a spreadsheet: an apostrophe goes before what would be run; reading takes it off again. */
export const neutral = (text: string | null): string | null =>
  text !== null && dangerous.test(text) ? `'${text}` : text;
