/** How text begins that a spreadsheet would run. */
const formula = /^[=+@\t\r-]/;

const field = (text: string): string => {
  const harmless = formula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** Rows as CSV text that Excel opens with its accents: it knows UTF-8 by the mark at the beginning. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
