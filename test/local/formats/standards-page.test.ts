import { describe, expect, test } from 'vitest';
import { standardsPage } from '../../../local/formats/standards-page.ts';
import { NewCampaign } from '../../../shared/contradictions/new-campaign.ts';
import { standards } from '../../../shared/standards/index.ts';
import { plainCampaign } from '../../examples.ts';

describe('the page of all standards', () => {
  test('links each, and its examples are campaigns that are accepted', () => {
    const page = standardsPage();
    for (const id of standards.keys()) expect(page).toContain(`](${id}.md)`);
    const examples = page.match(/(?<=```json\n)[^`]+/g) ?? [];
    expect(examples).toHaveLength(2);
    for (const example of examples)
      expect(
        NewCampaign.safeParse({ ...plainCampaign, ...JSON.parse(example) }).error?.issues,
      ).toBeUndefined();
  });
});
