import { expect, test } from 'vitest';
import { linesOf, rowsOf } from '../../../../../web/approval/review/signals/signal-rows.ts';

const target = { kind: 'exactTarget', class: 'poor', reduce: 1, start: 3, end: 2 } as const;
const upper = { ...target, village: 'Bản Trên', households: ['h-1', 'h-2'] };
const lower = { ...target, village: 'Bản Dưới', households: [] };
const again = { ...target, class: 'near-poor' as const, village: 'Bản Trên', households: ['h-1'] };
const households = {
  'h-1': { code: 'h-1', head: 'Lò Văn Thử', village: 'Bản Trên' },
  'h-2': { head: 'Lò Thị Thử', village: 'Bản Trên' },
};
const rows = rowsOf(
  { kind: 'exactTarget', signals: [upper, lower, again], total: 3, households: 2 },
  households,
);

test('each household of a signal has a row, and so has a signal of a village without households', () => {
  expect(rows.map(({ village, line }) => [village, line?.head])).toEqual([
    ['Bản Trên', 'Lò Văn Thử'],
    ['Bản Trên', 'Lò Thị Thử'],
    ['Bản Dưới', undefined],
    ['Bản Trên', 'Lò Văn Thử'],
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(4);
});

test('a household with several signals is ticked once', () => {
  expect(linesOf(rows).map(({ household }) => household)).toEqual(['h-1', 'h-2']);
});
