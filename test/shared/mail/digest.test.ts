import { describe, expect, test } from 'vitest';
import { type Day, vietnameseDay } from '../../../shared/calendar.ts';
import { digestOf } from '../../../shared/mail/digest.ts';
import { type Reminder, remindersDue } from '../../../shared/reminders.ts';
import type { WardReview } from '../../../shared/ward/ward-review.ts';
import { at, plainCampaign as campaign } from '../../examples.ts';
import { inApproval, inSurvey, withTotals } from '../ward/walk.ts';

const today = '2019-12-14';
const on = (review: WardReview, day: Day, after: Day) =>
  remindersDue(campaign, [review], { after, today: day, at: at(`${day}T07:30`).toISOString() });
const lines = [
  ...on(withTotals(inSurvey(), { rejected: 14 }), '2019-12-14', '2019-12-13'),
  ...on(inApproval(), '2019-11-14', '2019-11-13'),
].filter(({ to }) => to !== 'tinh@thu.example');
const site = 'https://rasoat.example';

describe('a digest', () => {
  test('is one message a person, Vietnamese above English, the earliest due day first', () => {
    const { subject, text } = digestOf({ campaign, today }, lines);
    expect(subject).toContain('2 việc đến hạn – 14/12/2019');
    const [vietnamese, english] = text.split('\n---\n') as [string, string];
    const items = (part: string) => part.split('\n').filter((line) => line.startsWith('- '));
    expect(items(vietnamese)).toEqual([
      '- Xã Bắc Nà, thẩm định, hạn 13/11/2019 (quá hạn 1 ngày): chờ thẩm định',
      '- Xã Bắc Nà, rà soát, hạn 15/12/2019 (trước hạn 1 ngày): 14 hộ có lỗi',
    ]);
    expect(items(english)).toEqual([
      '- Xã Bắc Nà, approval, due 13/11/2019 (1 day overdue): waits for approval',
      '- Xã Bắc Nà, survey, due 15/12/2019 (1 day before): 14 households with errors',
    ]);
  });

  test('links each line to the page where its work is done, where the site is known', () => {
    const { text } = digestOf({ campaign, today, site }, lines);
    const ward = `${site}/dot/${campaign.id}/xa/02901`;
    expect(text.match(/https:\S+/g)).toEqual(
      Array(2)
        .fill([`${ward}/tham-dinh`, ward, `${site}/dot/${campaign.id}/nhac-han`])
        .flat(),
    );
    expect(digestOf({ campaign, today }, lines).text).not.toContain('http');
  });

  test('tells whoever keeps the anchors the newest one, and what the nightly check found', () => {
    const added = { number: 12, sha256: 'a'.repeat(64), publicKey: 'key' };
    const problem = { kind: 'broken', campaignId: campaign.id, ward: '02901', seq: 3 } as const;
    const elsewhere = { ...problem, campaignId: 'an-giang-2019' };
    const { text } = digestOf({ campaign, today, check: { added, problems: [elsewhere] } }, lines);
    expect(text).toContain(`Mốc nhật ký số 12, SHA-256 ${'a'.repeat(64)}`);
    expect(text).toContain(`Anchor 12 of the history, SHA-256 ${'a'.repeat(64)}`);
    expect(text).not.toContain('không khớp');
    const found = digestOf(
      { campaign, today, site, check: { added, problems: [problem, elsewhere] } },
      lines,
    );
    expect(found.text).toContain(`1 điểm không khớp: ${site}/dot/${campaign.id}/nhat-ky`);
    expect(digestOf({ campaign, today }, lines).text).not.toContain('SHA-256');
  });

  test('counts what it does not list, so that a province’s mail stays readable', () => {
    const many = Array.from({ length: 700 }, (): Reminder => lines[0]!);
    const { subject, text } = digestOf({ campaign, today }, many);
    expect(subject).toContain('700 việc');
    expect(text).toContain('- … và 550 việc khác');
    expect(text).toContain('- … and 550 more');
    expect(text.split('\n').filter((line) => line.startsWith('- Xã'))).toHaveLength(300);
  });

  test('writes days as Vietnam does', () => {
    expect(vietnameseDay('2019-12-05')).toBe('05/12/2019');
  });
});
