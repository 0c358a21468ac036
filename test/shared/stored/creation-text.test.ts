import { expect, test } from 'vitest';
import { canonical } from '../../../shared/audit.ts';
import { creationText } from '../../../shared/stored/creation-text.ts';
import { newReview } from '../../../shared/ward/ward-review.ts';
import { plainCampaign as campaign, northWard } from '../../examples.ts';

test('A campaign that is added is named as it was before version 4', () => {
  const { id: campaignId } = campaign;
  const { totals } = newReview(campaignId, northWard);
  const before4 = {
    campaignId,
    ward: northWard,
    rev: 0,
    attempt: 1,
    generations: [],
    stage: 'training',
    runs: [],
    villages: {},
    postings: [],
    objections: [],
    extensions: {},
    totals,
  };
  expect(creationText(campaign, [newReview(campaignId, northWard)])).toBe(
    canonical({ campaign, wards: [before4] }),
  );
});
