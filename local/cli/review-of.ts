import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, instantOf } from '../../shared/calendar.ts';
import type { Campaign, CampaignRun } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { lockFolder } from '../data-folder/folder-lock.ts';
import { movableClock } from '../host/clock.ts';
import { folderPorts } from '../host/folder-ports.ts';
import { openHost } from '../host/host.ts';
import { readCampaignFolder } from '../simulation/campaign-folder.ts';
import { simulate } from '../simulation/simulate.ts';
import { isOlder, openForReading } from '../sqlite/database.ts';
import { badUsage } from './arguments.ts';

interface Named {
  /** A campaign folder, which is simulated first, or a data folder, which is only read, beside its server as well. */
  readonly path: string;
  /** The id of the campaign. A data folder with one campaign needs none. */
  readonly campaign: string | undefined;
  /** Refuses what the work cannot be done for, before a folder is simulated. */
  readonly check?: (campaign: Campaign) => void;
}

/** A review with everything that its folder holds; nothing goes on in it. */
interface ReviewSource {
  readonly run: CampaignRun;
  readonly ports: Omit<Ports, 'workflows'>;
}

type Work<T> = (source: ReviewSource) => Promise<T>;

/**
 * Does the work over a review as it stands. Refuses `CampaignInvalid` for a folder that is neither kind,
 * `CampaignNotFound`, and `BadUsage` where the campaign is not named and there are several. The data folder of an older
 * version is upgraded first; refuses `DataFolderInUse` while a server of that version runs.
 */
export const withReview = <T>(named: Named, usage: string, work: Work<T>): Promise<T> =>
  existsSync(join(named.path, 'rasoat.db')) ? inData(named, usage, work) : inCampaign(named, work);

/** Simulates the campaign in a temporary folder. */
async function inCampaign<T>({ path, campaign: id, check }: Named, work: Work<T>): Promise<T> {
  const folder = await readCampaignFolder(path);
  const { campaign } = folder;
  if (id !== undefined && id !== campaign.id) throw new Refusal('CampaignNotFound', { campaign: id });
  check?.(campaign);
  const data = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const clock = movableClock(instantOf(addDays(campaign.calendar.training.from, -7), '08:00'));
  const host = openHost({ folder: data, now: clock.now, synchronous: 'NORMAL', concurrency: 1 });
  try {
    await simulate(folder, host, clock);
    const { ports } = host;
    return await work({ run: await ports.campaigns.get(campaign.id), ports });
  } finally {
    host.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function inData<T>({ path, campaign }: Named, usage: string, work: Work<T>): Promise<T> {
  if (isOlder(path)) upgradeFolder(path);
  const db = openForReading(path);
  try {
    const ports = folderPorts(path, db, () => new Date());
    const id = campaign ?? (await onlyCampaign(ports, usage));
    return await work({ run: await ports.campaigns.get(id), ports });
  } finally {
    db.close();
  }
}

/** Refuses `DataFolderInUse` while a server works on the folder. */
function upgradeFolder(path: string): void {
  const lock = lockFolder(path);
  try {
    openHost({ folder: path, now: () => new Date() }).close();
  } finally {
    lock.release();
  }
}

async function onlyCampaign({ campaigns }: Pick<Ports, 'campaigns'>, usage: string): Promise<string> {
  // Reviews of months stand under the campaign of their year.
  const years = (await campaigns.list()).filter(({ campaign }) => !campaign.review);
  const ids = years.map(({ campaign }) => campaign.id);
  const [only, another] = ids;
  if (only !== undefined && another === undefined) return only;
  const known = ids.join(', ');
  throw badUsage(
    `Cần --campaign: thư mục dữ liệu có ${ids.length} đợt rà soát (${known})`,
    `--campaign is needed: the data folder has ${ids.length} campaigns (${known})`,
    usage,
  );
}
