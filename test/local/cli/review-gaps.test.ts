import { expect, test } from 'vitest';
import { reviewGaps } from '../../../local/cli/review-gaps.ts';
import { northWard, plainCampaign } from '../../examples.ts';
import { inSurvey, wrong } from '../../functions/batch/in-survey.ts';
import { fourHouseholds } from '../../functions/ward/ward-at-work.ts';

test('a report names unfinished wards, rejected households and refused files, which its figures leave out', async () => {
  const { host, ward } = await inSurvey();
  await ward.upload([...fourHouseholds, wrong], 'b-1');
  await ward.send(Buffer.from('không phải danh sách'), 'b-2');
  const text = await reviewGaps(plainCampaign.id, host.ports);
  const lines = text.split('\n');
  expect(lines.find((line) => line.includes('not completed'))).toContain(`${northWard} (rà soát / survey)`);
  expect(lines.find((line) => line.includes('rejected households'))).toContain(`${northWard}: 1`);
  expect(lines.find((line) => line.includes('refused files'))).toContain(`${northWard}: 1`);
});
