import { describe, expect, test } from 'vitest';
import { coordinator } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { surveyed } from './surveyed.ts';

describe('a ward under another standard', () => {
  test('says how many of its households would be what, and who would change', async () => {
    const { host, ward } = await surveyed();
    const read = (standard: string) =>
      perform('readReclassification', { ...ward.asWard, by: coordinator, standard }, host.ports);
    const answer = await read('vn-2022');
    const { total } = await perform('readHouseholds', { ...ward.asWard, from: 0, limit: 100 }, host.ports);
    expect(answer).toMatchObject({ from: 'vn-2016', to: 'vn-2022', households: total });
    const rows = Object.values(answer.matrix).flatMap((row) => Object.values(row));
    expect(rows.reduce((sum, each) => sum + each, 0)).toBe(total);
    expect(answer.changed.length).toBeGreaterThan(0);
    for (const { from, to, why } of answer.changed) {
      expect(answer.matrix[from][to]).toBeGreaterThan(0);
      expect(why.vi).toMatch(/^vn-2016: B1 .* vn-2022: B1 /);
    }
    await expect(read('vn-1999')).rejects.toThrow(refusal('UnknownStandard'));
  });
});
