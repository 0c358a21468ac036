import { describe, expect, test } from 'vitest';
import { describeRefusal, Refusal } from '../../../shared/errors.ts';
import { requireStandards } from '../../../shared/standards/in-force.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { campaignWith } from '../../examples.ts';
import { refusal } from '../../refusal.ts';

const idsOf = (year: number, standards: readonly string[], ownStandards: readonly unknown[] = []) =>
  requireStandards(campaignWith({ year, standards, ownStandards })).map(({ id }) => id);

describe('the standards of a campaign', () => {
  test.each([
    [2016, 'vn-2016'],
    [2021, 'vn-2016'],
    [2022, 'vn-2022'],
    [2026, 'vn-2022'],
  ])('may be led in %d by %s, whose first and last year count', (year, standard) => {
    expect(idsOf(year, [standard])).toEqual([standard]);
  });

  test.each([
    [2022, 'vn-2016'],
    [2027, 'vn-2016'],
    [2021, 'vn-2022'],
    [2027, 'vn-2022'],
  ])('are refused in %d under %s', (year, standard) => {
    expect(() => idsOf(year, [standard])).toThrow(refusal('StandardNotInForce'));
  });

  test('may hold one of the time before or after beside the official one', () => {
    expect(idsOf(2021, ['vn-2016', 'vn-2022'])).toEqual(['vn-2016', 'vn-2022']);
    expect(idsOf(2022, ['vn-2022', 'vn-2016'])).toEqual(['vn-2022', 'vn-2016']);
    expect(() => idsOf(2021, ['vn-2022', 'vn-2016'])).toThrow(refusal('StandardNotInForce'));
  });

  test('may be the campaign’s own, whose years count as well', () => {
    const own = { ...vn2016, id: 'tinh', years: { from: 2040, to: 2041 } };
    expect(idsOf(2041, ['tinh'], [own])).toEqual(['tinh']);
    expect(() => idsOf(2042, ['tinh'], [own])).toThrow(refusal('StandardNotInForce'));
  });

  test('are refused with the place and those that are in force', () => {
    const refused = (year: number): Refusal => {
      try {
        idsOf(year, ['vn-2016']);
      } catch (error) {
        if (error instanceof Refusal) return error;
      }
      throw new Error('It was not refused.');
    };
    expect(describeRefusal(refused(2025)).cure.en).toMatch(/campaign\.json.*in force in 2025 \(vn-2022/);
    expect(describeRefusal(refused(2099)).cure).toMatchObject({
      vi: expect.stringContaining('(chưa có)'),
      en: expect.stringContaining('(none)'),
    });
  });
});
