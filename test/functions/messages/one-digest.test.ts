import { expect, test } from 'vitest';
import { campaignWith, coordinator, northWard, ownDistrict } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { requestsAt } from '../requests/request-acts.ts';
import { atWork, launched } from '../ward/ward-at-work.ts';

// One person answers for the ward and for the province.
const contacts = ['chung@thu.example'];
const campaign = campaignWith({
  province: { code: '06', name: 'Tỉnh Thử', contacts },
  reporting: { inYear: ['2020-03-31'] },
  areas: [
    { code: ownDistrict, level: 'district', name: 'Nà Sơn' },
    { code: northWard, level: 'ward', parent: ownDistrict, name: 'Xã Bắc Nà', setting: 'rural', contacts },
  ],
});
const campaignId = campaign.id;

test.each(['running', 'closed'] as const)(
  'requests, reports and stages of a day are one mail to one person in a campaign that is %s',
  async (status) => {
    const host = await launched({ campaign });
    await host.passTo('2020-03-20T09:00');
    if (status === 'closed') {
      await perform('closeCampaign', { campaignId, by: coordinator, reason: 'Xong' }, host.ports);
      await host.settle();
    }
    // Seven working days from here: both are due on the last day of March.
    await requestsAt(host, atWork(host, campaign)).record();
    await host.passTo('2020-04-03T12:00');
    const lines = (await host.ports.reminders.list(campaignId)).filter(({ at }) => at >= '2020-03-21');
    expect(new Set(lines.map(({ about }) => about))).toEqual(new Set(['requests', 'reports']));
    const mails = host.db.prepare('SELECT recipient, body FROM outbox').all();
    const days = mails
      .filter(({ recipient }) => recipient === contacts[0])
      .map(({ body }) =>
        /việc đến hạn – (\d{2})\/(\d{2})\/(\d{4}) –/.exec(String(body))?.slice(1).reverse().join('-'),
      )
      .filter((day) => day !== undefined && day > '2020-03-20');
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...new Set(days)]);
  },
);
