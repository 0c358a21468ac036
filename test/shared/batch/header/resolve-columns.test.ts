import { describe, expect, test } from 'vitest';
import { brief, checked, header, household } from '../sheets.ts';

const classes = ['Hộ nghèo', 'Hộ cận nghèo', 'Không'];
const upper = [...header.slice(0, -1), 'Kết quả rà soát', '', ''];
const lower = [...header.slice(0, -1).map(() => ''), ...classes];
const list = [upper, lower, [...household(1).slice(0, -1), '', 'x', '']];
const signature = (text: string) => [...header.slice(0, -1).map(() => ''), text];

describe('columns of classes to be marked', () => {
  test('are read as marks, however many signatures stand below one household', async () => {
    const signatures = ['Người lập', 'TM. UBND xã', 'Chủ tịch'].map(signature);
    const { findings, totals } = await checked([...list, ...signatures]);
    expect(findings).toMatchObject([{ code: 'W401', params: { stated: 'near-poor', computed: 'poor' } }]);
    expect(totals.accepted).toBe(1);
  });

  test('are read as marks where the only one is something else, which is a finding', async () => {
    const [, , first = []] = list;
    const { findings } = await checked([upper, lower, first.with(-2, '#N/A')]);
    expect(findings.map(brief)).toEqual(['W217 3L']);
  });
});
