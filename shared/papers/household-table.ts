import { byPlace } from '../ward/posted-line.ts';
import type { PaperTable } from './paper.ts';

/** A household of a list, and the texts of its further columns. */
interface Line {
  readonly head: string;
  readonly village: string;
  readonly people: number;
}

interface Shape<L extends Line> {
  readonly caption: string;
  readonly further: readonly { readonly title: string; readonly text: (line: L) => string }[];
}

/** Households by village, then by the head's name, numbered through from 1. */
export function householdTable<L extends Line>(
  lines: readonly L[],
  { caption, further }: Shape<L>,
): PaperTable {
  const groups = new Map<string, string[][]>();
  for (const [index, line] of lines.toSorted(byPlace).entries()) {
    const rows = groups.get(line.village) ?? [];
    groups.set(line.village, rows);
    const texts = further.map(({ text }) => text(line));
    rows.push([String(index + 1), line.head, String(line.people), ...texts]);
  }
  const furtherWidth = [0, 28, 44][further.length] ?? 54;
  return {
    kind: 'table',
    caption,
    columns: [
      { title: 'STT', align: 'end', width: 8 },
      { title: 'Chủ hộ', align: 'start', width: 80 - furtherWidth },
      { title: 'Số khẩu', align: 'end', width: 12 },
      ...further.map(({ title }) => {
        return { title, align: 'start', width: furtherWidth / further.length } as const;
      }),
    ],
    groups: [...groups].map(([village, rows]) => ({ title: `${village} (${rows.length} hộ)`, rows })),
  };
}
