import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { Campaign } from '../shared/campaign.ts';
import { Refusal } from '../shared/errors.ts';
import type { OpeningEntry } from '../shared/household.ts';
import { readOpeningList } from '../shared/opening-file.ts';
import { CampaignEvents } from '../shared/simulation/events.ts';

/** A campaign folder of format 1, read and checked. `opening` is by ward code. */
export interface CampaignFolder {
  readonly path: string;
  readonly campaign: Campaign;
  readonly opening: ReadonlyMap<string, readonly OpeningEntry[]>;
  /** Absent where the folder has no `events.json`: then everyone acts on time by themselves. */
  readonly events?: CampaignEvents;
}

const invalid = (file: string, place: string, problem: string): Refusal =>
  new Refusal('CampaignInvalid', { file, place, problem });

function readText(folder: string, file: string): string {
  const path = join(folder, file);
  if (!existsSync(path)) throw invalid(file, folder, 'the file is missing / thiếu tệp');
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .normalize('NFC');
}

function readJson<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(readText(folder, file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw invalid(file, 'JSON', (error as Error).message);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw invalid(file, path.join('.') || 'top', message);
}

/** Standards that the campaign brings itself: `standards/*.json`, merged into `ownStandards`. */
function ownStandards(folder: string): unknown[] {
  const path = join(folder, 'standards');
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readText(path, name)) as unknown);
}

/**
 * Reads `campaign.json`, `opening.csv` and, where there is one, `events.json`.
 * Refuses `CampaignInvalid` with the file, the place in it and the problem.
 */
export function readCampaignFolder(path: string): CampaignFolder {
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw invalid('campaign.json', path, 'there is no such folder / không có thư mục này');
  }
  const campaign = readJson(path, 'campaign.json', Campaign);
  const own = ownStandards(path);
  const complete = own.length ? Campaign.parse({ ...campaign, ownStandards: own }) : campaign;
  const opening = readOpeningList(readText(path, 'opening.csv'), complete);
  const folder = { path, campaign: complete, opening };
  return existsSync(join(path, 'events.json'))
    ? { ...folder, events: readJson(path, 'events.json', CampaignEvents) }
    : folder;
}
