import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../../local/simulation/summary.ts';
import { plainCampaign } from '../../examples.ts';
import { smallResult } from './small-campaign.ts';

describe('the summary of a simulation', () => {
  test('has the classes by each further standard below the totals', async () => {
    const result = await smallResult({ ...plainCampaign, standards: ['vn-2016', 'vn-2022'] }, []);
    const { poor, 'near-poor': nearPoor, other, unknown } = result.totals.byStandard!['vn-2022']!;
    expect(summaryOf(result)).toContain(
      `vn-2022: nghèo / poor ${poor.households} · cận nghèo / near-poor ${nearPoor.households} · ` +
        `không nghèo / not poor ${other.households} · chưa xác định / unknown ${unknown?.households ?? 0}\n`,
    );
    expect(summaryOf(result)).not.toContain('vn-2016:');
  });

  test('has no such line where there is one standard', async () => {
    expect(summaryOf(await smallResult(plainCampaign, []))).not.toMatch(/vn-20\d\d/);
  });
});
