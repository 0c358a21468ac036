import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, drawSample } from '../../../shared/inspection/draw.ts';

const sha256 = (text: string): string => hash('sha256', text);
const candidates = (count: number, of: Candidate['class']): Candidate[] =>
  Array.from({ length: count }, (_, i) => ({ key: `${of}-${i}`, class: of }));
const ward = [...candidates(40, 'poor'), ...candidates(60, 'near-poor'), ...candidates(300, 'other')];
const drawn = { poor: 4, 'near-poor': 6, other: 30 };
const keysOf = (households: readonly Candidate[]): string[] => households.map(({ key }) => key).sort();
const sampleWith = (seed: string, households = ward): string[] =>
  keysOf(drawSample(households, { seed, ward: '27208', drawn }, sha256));

describe('the sample of a ward', () => {
  test('has of each class as many as are to be drawn', () => {
    const sample = drawSample(ward, { seed: 'a', ward: '27208', drawn }, sha256);
    expect(sample.filter((each) => each.class === 'poor')).toHaveLength(4);
    expect(sample.filter((each) => each.class === 'near-poor')).toHaveLength(6);
    expect(sample.filter((each) => each.class === 'other')).toHaveLength(30);
    expect(new Set(keysOf(sample)).size).toBe(40);
  });

  test('is the same from the same seed, in whatever order the households come', () => {
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(ward, { minLength: ward.length }), (seed, shuffled) => {
        expect(sampleWith(seed, shuffled)).toEqual(sampleWith(seed));
      }),
      { numRuns: 20 },
    );
  });

  test('is another from another seed and in another ward', () => {
    expect(sampleWith('a')).not.toEqual(sampleWith('b'));
    const elsewhere = drawSample(ward, { seed: 'a', ward: '27211', drawn }, sha256);
    expect(keysOf(elsewhere)).not.toEqual(sampleWith('a'));
  });

  test('grows by further households when more are to be drawn', () => {
    const more = drawSample(ward, { seed: 'a', ward: '27208', drawn: { ...drawn, other: 31 } }, sha256);
    expect(keysOf(more)).toEqual(expect.arrayContaining(sampleWith('a')));
  });

  test('gives each household the same chance', () => {
    const times = new Map<string, number>();
    const draws = 2_000;
    for (let i = 0; i < draws; i += 1)
      for (const key of keysOf(
        drawSample(candidates(20, 'poor'), { seed: `draw ${i}`, ward: '1', drawn: { poor: 5 } }, sha256),
      ))
        times.set(key, (times.get(key) ?? 0) + 1);
    // A quarter each: 500 of 2,000, standard deviation 19.4.
    expect(times.size).toBe(20);
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(5 * 19.4);
  });
});
