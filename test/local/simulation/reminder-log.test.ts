import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { movableClock } from '../../../local/host/clock.ts';
import { openHost } from '../../../local/host/host.ts';
import { readCampaignFolder } from '../../../local/simulation/campaign-folder.ts';
import { simulate } from '../../../local/simulation/simulate.ts';
import { addDays, instantOf, localTime } from '../../../shared/calendar.ts';
import type { SentReminder } from '../../../shared/ports.ts';
import { cutExample } from '../../cut-example.ts';

const district = 'phong-ldtbxh@chodon.example';
const wards = ['02026', '02032', '02062'];

/** The reminders of three wards of cho-don-2019, whose campaign is launched on 16/09/2019. */
let log: readonly SentReminder[];
beforeAll(async () => {
  const base = mkdtempSync(join(tmpdir(), 'rasoat-'));
  try {
    log = await simulatedLog(join(base, 'campaign'), join(base, 'data'));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}, 120_000);

async function simulatedLog(campaign: string, data: string): Promise<SentReminder[]> {
  const folder = await readCampaignFolder(cutExample(campaign, wards));
  const { from } = folder.campaign.calendar.training;
  const clock = movableClock(instantOf(addDays(from, -7), '08:00'));
  const host = openHost({ folder: data, now: clock.now, synchronous: 'NORMAL', concurrency: 1 });
  await simulate(folder, host, clock);
  const reminders = await host.ports.reminders.list(folder.campaign.id);
  host.close();
  return reminders;
}

/** Each of a ward's reminders as day, distance, stage, due day, and to whom. */
const logOf = (code: string): string[] =>
  log
    .filter(({ ward }) => ward === code)
    .map(({ at, kind, stage, dueOn, to }) =>
      [localTime(new Date(at)), kind, stage, dueOn, to === district ? 'district' : to].join(' '),
    );

/*
 * Worked out by hand from campaign.json, events.json and a calendar of 2019, where 1 October is a Tuesday:
 * - The ladder is 14, 7, 3, 1 and 0 days before the due day, then 1, 2 and 3 days after it, at 07:30.
 * - Training is due on 04/10, so D-14 is 20/09, D-7 27/09, D-3 01/10, D-1 03/10, D-0 04/10, D+1 to D+3 05/10 to 07/10.
 * - The survey is due on 15/12 and the meetings on 20/12: their first rungs are 01/12 and 06/12. No ward was at
 *   either stage so late, so neither is reminded of.
 * - A list hangs 7 working days from the working day after; approval opens the day after the last of them, at midnight, and
 *   is due 5 working days later. The campaign's own days off are all in January.
 * - An objection is due 3 working days after the day it came.
 */
describe('the reminder log of cho-don-2019', () => {
  test('of Nam Cường, which trained early and whose list was returned once', () => {
    expect(logOf('02026')).toEqual([
      // Trained on Tuesday 24/09 at 08:00: of the training only D-14 was sent before.
      '2019-09-20T07:30 D-14 training 2019-10-04 canbo-02026@xa.example',
      // Forwarded and posted on Tuesday 22/10: 23, 24, 25, 28, 29, 30, 31 October. Approval opens on Friday 01/11 and is due
      // after 4, 5, 6, 7, 8 November. D-14 was before it opened; D-7 is the day it opened. Returned on Monday 04/11.
      '2019-11-01T07:30 D-7 approval 2019-11-08 district',
      // Met again, forwarded on Thursday 07/11: 8, 11, 12, 13, 14, 15, 18 November. Approval opens on Tuesday 19/11 and is
      // due after 20, 21, 22, 25, 26. D-7 is the day it opened; approved on Wednesday 20/11, before D-3 on 23/11.
      '2019-11-19T07:30 D-7 approval 2019-11-26 district',
    ]);
  });

  test('of Tân Lập, which trained thirteen days late', () => {
    const ward = 'canbo-02032@xa.example';
    expect(logOf('02032')).toEqual([
      // Trained on Thursday 17/10: the whole ladder, and from the first day overdue the district too.
      `2019-09-20T07:30 D-14 training 2019-10-04 ${ward}`,
      `2019-09-27T07:30 D-7 training 2019-10-04 ${ward}`,
      `2019-10-01T07:30 D-3 training 2019-10-04 ${ward}`,
      `2019-10-03T07:30 D-1 training 2019-10-04 ${ward}`,
      `2019-10-04T07:30 D-0 training 2019-10-04 ${ward}`,
      `2019-10-05T07:30 D+1 training 2019-10-04 ${ward}`,
      '2019-10-05T07:30 D+1 training 2019-10-04 district',
      `2019-10-06T07:30 D+2 training 2019-10-04 ${ward}`,
      '2019-10-06T07:30 D+2 training 2019-10-04 district',
      `2019-10-07T07:30 D+3 training 2019-10-04 ${ward}`,
      '2019-10-07T07:30 D+3 training 2019-10-04 district',
      // Posted on Friday 25/10: 28, 29, 30, 31 October, 1, 4, 5 November. Approval opens on Wednesday 06/11 and is due after
      // 7, 8, 11, 12, 13. Approved on Thursday 07/11.
      '2019-11-06T07:30 D-7 approval 2019-11-13 district',
    ]);
  });

  test('of Lương Bằng, whose list met an objection', () => {
    expect(logOf('02062')).toEqual([
      // Trained on Wednesday 25/09 at 08:00.
      '2019-09-20T07:30 D-14 training 2019-10-04 canbo-02062@xa.example',
      // Posted on Wednesday 30/10. The objection of Tuesday 05/11, 10:00, is due after 6, 7, 8 November: its D-3 was at 07:30
      // of that day, before it came; D-1 is 07/11. It was resolved that afternoon, so there is no D-0.
      '2019-11-07T07:30 D-1 posting 2019-11-08 canbo-02062@xa.example',
      // The household changed and was posted again on Thursday 07/11: 8, 11, 12, 13, 14, 15, 18 November. Approval opens on
      // Tuesday 19/11 and is due after 20, 21, 22, 25, 26. Approved on Wednesday 20/11.
      '2019-11-19T07:30 D-7 approval 2019-11-26 district',
    ]);
  });

  test('was sent whole, each person’s lines of a day as one mail', () => {
    expect(log.map(({ status }) => status)).toEqual(log.map(() => 'sent'));
    expect(log).toHaveLength(18);
  });
});
