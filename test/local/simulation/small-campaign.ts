import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { movableClock } from '../../../local/host/clock.ts';
import { type HostOptions, openHost } from '../../../local/host/host.ts';
import { readCampaignFolder } from '../../../local/simulation/campaign-folder.ts';
import { simulate, simulationResult } from '../../../local/simulation/simulate.ts';
import { addDays, instantOf } from '../../../shared/calendar.ts';
import type { Campaign } from '../../../shared/campaign.ts';
import { northWard, southWard, surveyFile } from '../../examples.ts';
import { fourHouseholds } from '../../functions/ward/ward-at-work.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export type Result = Awaited<ReturnType<typeof simulationResult>>;

/** Simulates a campaign folder from a week before the training, over the stores of one machine or others. */
export async function simulated(
  path: string,
  data: string,
  storesOver?: (now: () => Date) => Promise<NonNullable<HostOptions['stores']>>,
): Promise<Result> {
  const folder = await readCampaignFolder(path);
  const start = instantOf(addDays(folder.campaign.calendar.training.from, -7), '08:00');
  const clock = movableClock(start);
  const stores = await storesOver?.(clock.now);
  const host = openHost({
    folder: data,
    now: clock.now,
    synchronous: 'NORMAL',
    concurrency: 1,
    ...(stores && { stores }),
  });
  try {
    await simulate(folder, host, clock);
    return await simulationResult(folder, host);
  } finally {
    host.close();
  }
}

/** A small campaign folder: two wards, one file each, and the given events, or default ones. */
export function smallFolder(campaign: Campaign, events?: readonly object[]): string {
  const path = temporaryFolder();
  writeFileSync(join(path, 'campaign.json'), JSON.stringify(campaign));
  const header = 'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Mã xã,Thôn,Số nhân khẩu,Phân loại';
  const row = `h-1,Lò Văn Thử,01/05/1970,Nam,${northWard},Bản Trên,2,Hộ cận nghèo`;
  writeFileSync(join(path, 'opening.csv'), `${header}\n${row}\n`);
  for (const ward of [northWard, southWard]) {
    mkdirSync(join(path, 'uploads', ward), { recursive: true });
    const households = fourHouseholds.map(({ id: _, ...each }) => ({
      ...each,
      name: `${each.name} ${ward}`,
    }));
    writeFileSync(join(path, 'uploads', ward, 'danh-sach.csv'), surveyFile(households));
  }
  if (events) writeFileSync(join(path, 'events.json'), JSON.stringify(events));
  return path;
}

/** The result of a small campaign, of the given events or of default ones. */
export const smallResult = (campaign: Campaign, events?: readonly object[]) =>
  simulated(smallFolder(campaign, events), temporaryFolder());

/** For every round of a stage its name and its outcome. */
export const storyOf = ({ wards }: Result) =>
  wards.map(({ stages }) => stages.map(({ stage, outcome }) => `${stage} ${outcome}`));
