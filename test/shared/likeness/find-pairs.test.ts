import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../shared/likeness/compare.ts';
import { pairsBetween, pairsWithin } from '../../../shared/likeness/find-pairs.ts';
import { type Portrait, portraitOf } from '../../../shared/likeness/portrait.ts';
import { mostCompared } from '../../../shared/likeness/settings.ts';
import { household } from '../../examples.ts';
import { cases } from '../../scale.ts';

const names = ['Hoàng Văn Thử', 'Hoang Van Thu', 'Thử Hoàng Văn', 'Hoàng Văn Tử', 'Bàn Thị Thử', 'Thử'];
const births = ['1970', '1970-05-12', '1970-12-05', '1970-05-13', '1971-05-12', undefined];
const sketch = fc.record({ name: fc.constantFrom(...names), birth: fc.constantFrom(...births) });
const portraitsOf = (
  sketches: readonly { name: string; birth: string | undefined }[],
  ward = '02901',
): Portrait[] =>
  sketches.map(({ name, birth }, index) => {
    const { birth: _, ...head } = household({ name }).head;
    return portraitOf(ward, `h-${index}`, {
      ...household({ name }),
      head: { ...head, ...(birth !== undefined && { birth }) },
    });
  });
const keysOf = (pairs: ReturnType<typeof pairsWithin>): string[] =>
  pairs
    .map(({ one, other }) => [`${one.ward}/${one.key}`, `${other.ward}/${other.key}`].sort().join(' '))
    .sort();

describe('likely pairs', () => {
  test('are all pairs that reach the threshold, each once, where no block is large', () => {
    fc.assert(
      fc.property(
        fc.array(sketch, { maxLength: 20 }),
        fc.integer({ min: 20, max: 100 }),
        (sketches, threshold) => {
          const all = portraitsOf(sketches);
          const wanted = all.flatMap((one, index) =>
            all.slice(index + 1).flatMap((other) => {
              const likeness = compare(one, other);
              return likeness && likeness.score >= threshold ? [{ one, other, ...likeness }] : [];
            }),
          );
          expect(keysOf(pairsWithin(all, threshold))).toEqual(keysOf(wanted));
        },
      ),
      cases(200),
    );
  });

  test('between two wards are those that the two together have across them', () => {
    fc.assert(
      fc.property(
        fc.array(sketch, { maxLength: 12 }),
        fc.array(sketch, { maxLength: 12 }),
        (north, south) => {
          const [ones, others] = [portraitsOf(north), portraitsOf(south, '02902')];
          const across = pairsWithin([...ones, ...others], 50).filter(
            ({ one, other }) => one.ward !== other.ward,
          );
          expect(keysOf(pairsBetween(ones, others, 50))).toEqual(keysOf(across));
        },
      ),
      cases(200),
    );
  });

  test('of a ward where everybody has one name and birth are bounded', () => {
    const all = portraitsOf(
      Array.from({ length: 2_000 }, () => ({ name: 'Lò Văn Thử', birth: '1970-05-12' })),
    );
    const pairs = pairsWithin(all, 50);
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.length).toBeLessThanOrEqual(all.length * mostCompared);
  });

  test('of a large block are looked for among the nearest, by day of birth first', () => {
    const crowd = Array.from({ length: 500 }, (_, index) => ({
      name: 'Lò Văn Thử',
      birth: `1970-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    }));
    const twins = [
      { name: 'Lò Văn Thử', birth: '1970-07-30' },
      { name: 'LO VAN THU', birth: '1970-07-30' },
    ];
    const found = pairsWithin(portraitsOf([...twins, ...crowd]), 75);
    expect(keysOf(found)).toContain('02901/h-0 02901/h-1');
  });
});
