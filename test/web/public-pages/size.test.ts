import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { villagePage } from '../../../web/public-pages/village-page.ts';
import { posted, viewOf } from './posted-example.ts';

const families = [
  'Nguyễn',
  'Trần',
  'Hoàng',
  'Nông',
  'Triệu',
  'Lường',
  'Ma',
  'Đặng',
  'Phùng',
  'Lý',
  'Vi',
  'Hà',
];
const middles = ['Văn', 'Thị', 'Thị Hồng', 'Đức', 'Quang', 'Ngọc', 'Thị Mai', 'Xuân', 'Hữu', 'Kim'];
const givens = [
  'Thủy',
  'Khánh',
  'Bưởi',
  'Toàn',
  'Phượng',
  'Huệ',
  'Lực',
  'Đẹp',
  'Thảo',
  'Cường',
  'Duyên',
  'Quý',
  'Bảo',
];
const classes = ['poor', 'near-poor', 'other'] as const;
/** A number that looks drawn, the same each time. */
const drawn = (seed: number): number => createHash('sha256').update(String(seed)).digest().readUInt32BE();
const one = <T>(of: readonly T[], seed: number): T => of[drawn(seed) % of.length] as T;

test('200 households with the style and the icon are three requests and less than 20 KB', async () => {
  const households = Array.from({ length: 200 }, (_, index) =>
    posted({
      ref: createHash('sha256').update(`${index}`).digest('base64url').slice(0, 22),
      head: [one(families, index * 7), one(middles, index * 7 + 1), one(givens, index * 7 + 2)].join(' '),
      people: 1 + (drawn(index * 7 + 3) % 9),
      before: one(classes, index * 7 + 4),
      now: one(classes, index * 7 + 5),
    }),
  );
  const html = (await villagePage(viewOf(households), { village: 1, page: 1 }, 'vi')) ?? '';
  const loaded = [...html.matchAll(/<(?:link|img|script)\b[^>]*(?:href|src)="([^"]+)"/g)].map(([, to]) => to);
  // Browsers request the icon by themselves.
  expect(loaded).toEqual(['/niem-yet.css']);
  const file = (name: string) => readFileSync(new URL(`../../../web/${name}`, import.meta.url));
  const sent = [Buffer.from(html), file('public-pages/public.css'), file('static/icon.svg')].map(
    (bytes) => gzipSync(bytes).length,
  );
  expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(20_000);
});
