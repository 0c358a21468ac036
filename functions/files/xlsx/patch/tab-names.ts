import { summarySheet } from '../../../../shared/batch/header/find-list.ts';

/** Names as the tabs of a workbook may have them: short, without forbidden letters, no two alike nor like the summary's. */
export function tabNames(sheets: readonly { readonly name: string }[]): string[] {
  const used = new Set([summarySheet.toLowerCase()]);
  return sheets.map(({ name }) => {
    const allowed = name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .slice(0, 31)
      .replace(/^'+|'+$/g, '');
    const plain = allowed.trim() === '' ? 'Danh sách' : allowed;
    let unused = plain;
    for (let n = 2; used.has(unused.toLowerCase()); n += 1) unused = `${plain.slice(0, 24)} (${n})`;
    used.add(unused.toLowerCase());
    return unused;
  });
}
