import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { dynamoStores } from '../../../../functions/aws/dynamo/dynamo-stores.ts';
import { vaultOf } from '../../../../functions/vault.ts';
import type { Finding } from '../../../../shared/batch/findings/findings.ts';
import type { Campaign } from '../../../../shared/campaign.ts';
import { digestOf } from '../../../../shared/mail/digest.ts';
import { type InStage, newReview } from '../../../../shared/ward/ward-review.ts';
import {
  campaignId,
  choDon,
  created,
  decision,
  draft,
  fixed,
  reminder,
  type Stores,
  withCampaign,
  xuanLac,
} from '../../../contracts/examples.ts';
import { overTables } from '../../../dynamodb/over-dynamo.ts';

/** Text that can hardly be compressed. */
const noise = (length: number): string => randomBytes(length).toString('base64url').slice(0, length);
const codeOf = (index: number): string => String(10_000 + index);
const wardCodes = Array.from({ length: 700 }, (_, index) => codeOf(index));

const province: Campaign = {
  ...choDon,
  areas: wardCodes.map((code) => ({
    code,
    level: 'ward' as const,
    name: `Xã ${noise(8)}`,
    setting: 'rural' as const,
    households: 4_321,
    villages: Array.from({ length: 25 }, () => ({ name: `Thôn ${noise(7)}` })),
    contacts: [`${noise(10)}@example.org`],
    targets: [],
  })),
  approval: 'province',
};

overTables('what a large province keeps in DynamoDB', (fresh) => {
  const stores = async (): Promise<Stores> =>
    dynamoStores(await fresh(), vaultOf(randomBytes(32)), fixed) as unknown as Stores;

  test('is a plan of 700 wards with all their villages', async () => {
    const { campaigns, wards } = await stores();
    const reviews = wardCodes.map((ward) => newReview(campaignId, ward));
    await campaigns.add(province, reviews, created(province));
    expect((await campaigns.get(campaignId)).campaign).toEqual(province);
    expect(await wards.list(campaignId)).toHaveLength(700);
  });

  test('is a ward with 10,000 households that were returned, posted and returned again', async () => {
    const { wards, changes, decisions, audit } = await withCampaign(stores);
    const households = Array.from({ length: 10_000 }, () => `i-${noise(22)}`);
    const posting = { postedAt: fixed().toISOString(), lastDay: '2019-11-05', list: `posted/${noise(64)}` };
    const review: InStage<'vetting'> = {
      ...(await wards.get(xuanLac)),
      stage: 'vetting',
      villages: {},
      publication: {
        postings: [1, 2, 3, 4].map((round) => ({ ...posting, round, households })),
        objections: [],
        answer: { seen: 2_000, returned: households },
      },
      generations: Array.from({ length: 2_000 }, (_, index) => 1_570_500_000_000_000 + index * 86_399_123),
    };
    const returned = { ...decision('d1'), body: { households, reason: noise(5_000) } };
    await changes.commit({
      review,
      decision: returned,
      event: { ...draft(), detail: { households } },
      request: { id: 'r1' },
    });
    expect(await wards.get(xuanLac)).toEqual({ ...review, rev: 1 });
    expect(await decisions.list(xuanLac)).toEqual([returned]);
    expect(await audit.story(campaignId, 2)).toMatchObject([{ detail: { households } }, {}]);
  });

  test('are the reminders of one person for all 700 wards, and the mail', async () => {
    const { reminders, changes, outbox } = await withCampaign(stores);
    const to = 'tinh@example.org';
    const missing = { vi: '25 thôn chưa họp, 4321 hộ đầu kỳ chưa rà soát', en: '25 villages have not met' };
    const lines = wardCodes.map((ward) => ({ ...reminder(to, ward), missing }));
    const mail = {
      kind: 'mail' as const,
      campaignId,
      to,
      ...digestOf({ campaign: province, today: '2019-10-08' }, lines),
    };
    await changes.commit({ campaignId, reminders: lines, outbox: [mail] });
    expect(await reminders.list(campaignId)).toHaveLength(700);
    expect((await outbox.pending(1))[0]?.message).toEqual(mail);
  });

  test('are findings with the longest values and labels', async () => {
    const { findings } = await stores();
    const found = Array.from(
      { length: 900 },
      (_, row): Finding => ({
        code: 'E208',
        sheet: noise(31),
        row,
        column: 'ABC',
        label: noise(300),
        value: noise(200),
        params: { allowed: noise(200) },
      }),
    );
    await findings.add(campaignId, 'b1', { from: 0, findings: found });
    expect(await findings.list(campaignId, 'b1')).toEqual(found);
    expect(await findings.list(campaignId, 'b1', { from: 799, limit: 3 })).toEqual(found.slice(799, 802));
  });
});
