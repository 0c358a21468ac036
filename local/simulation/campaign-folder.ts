import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { openSurveyFile } from '../../functions/files/open.ts';
import type { Sheet } from '../../shared/batch/cells/rows.ts';
import { Campaign } from '../../shared/campaign.ts';
import { problem, Refusal } from '../../shared/errors.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import { nfc } from '../../shared/i18n/bounded-nfc.ts';
import { readOpeningList } from '../../shared/opening/opening-file.ts';
import { firstProblem } from '../../shared/problem.ts';
import { CampaignEvents } from '../../shared/simulation/events.ts';
import { requireStandards } from '../../shared/standards/in-force.ts';
import { Standard } from '../../shared/standards/standard.ts';
import type { Support } from '../../shared/support/support.ts';
import { readSupport } from '../../shared/support/support-file.ts';

/** A campaign folder of format 1, read and checked. */
export interface CampaignFolder {
  readonly path: string;
  readonly campaign: Campaign;
  /** By ward code. */
  readonly opening: ReadonlyMap<string, readonly OpeningEntry[]>;
  /** The rows of `support.csv`; none without the file. */
  readonly support: readonly Support[];
  /** Absent where the folder has no `events.json`: then a simulation has default events. */
  readonly events?: CampaignEvents;
}

const invalid = (file: string, place: string, [vi, en]: readonly [string, string]): Refusal =>
  new Refusal('CampaignInvalid', { file, place, ...problem(vi, en) });

const missing = ['thiếu tệp', 'the file is missing'] as const;

function readJson(folder: string, file: string): unknown {
  const path = join(folder, file);
  if (!existsSync(path)) throw invalid(file, folder, missing);
  try {
    return JSON.parse(nfc(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
  } catch (error) {
    const { message } = error as Error;
    throw invalid(file, 'JSON', [`không đọc được (${message})`, message]);
  }
}

function parse<T>(file: string, json: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Refusal('CampaignInvalid', { file, ...firstProblem(parsed.error, '{}') });
}

/** The campaign's own standards, from `standards/*.json`. */
function ownStandards(folder: string): Standard[] {
  const path = join(folder, 'standards');
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return names
    .sort()
    .map((name) => parse(`standards/${name}`, readJson(folder, `standards/${name}`), Standard));
}

/** The campaign's JSON, with the standards of its folder after those that it defines itself. */
function withStandards(json: unknown, own: readonly Standard[]): unknown {
  if (own.length === 0 || typeof json !== 'object' || json === null) return json;
  const given = (json as { readonly ownStandards?: unknown }).ownStandards ?? [];
  return { ...json, ownStandards: Array.isArray(given) ? [...given, ...own] : given };
}

/** The file of the opening list: last year's closing lists may stand in place of `opening.csv`. */
function openingFileOf(folder: string): string {
  const [csv, xlsx] = ['opening.csv', 'opening.xlsx'] as const;
  const has = (file: string): boolean => existsSync(join(folder, file));
  if (has(csv) && has(xlsx)) throw invalid(xlsx, folder, [`đã có ${csv}`, `there is ${csv} as well`]);
  if (!has(csv) && !has(xlsx)) throw invalid(csv, folder, missing);
  return has(csv) ? csv : xlsx;
}

/** Reads the sheets of a CSV or XLSX file of the folder. */
async function readSheets<T>(
  folder: string,
  file: string,
  read: (sheets: readonly Sheet[]) => Promise<T>,
): Promise<T> {
  const { sheets, close } = await openSurveyFile(join(folder, file));
  try {
    if (sheets.length === 0)
      throw invalid(file, folder, ['không đọc được như CSV hoặc XLSX', 'cannot be read as CSV or XLSX']);
    return await read(sheets);
  } finally {
    await close();
  }
}

async function readOpening(folder: string, campaign: Campaign): Promise<Map<string, OpeningEntry[]>> {
  const name = openingFileOf(folder);
  return readSheets(folder, name, (sheets) => readOpeningList({ name, sheets }, campaign));
}

async function readSupportOf(folder: string, campaign: Campaign): Promise<Support[]> {
  if (!existsSync(join(folder, 'support.csv'))) return [];
  return readSheets(folder, 'support.csv', async ([sheet]) => (sheet ? readSupport(sheet, campaign) : []));
}

/**
 * Reads `campaign.json`, `opening.csv` or `opening.xlsx`, and, where they exist, `support.csv` and `events.json`.
 * Refuses `CampaignInvalid` with the file, the place in it and the problem, and as `requireStandards`.
 */
export async function readCampaignFolder(path: string): Promise<CampaignFolder> {
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw invalid('campaign.json', path, ['không có thư mục này', 'there is no such folder']);
  }
  const json = readJson(path, 'campaign.json');
  const campaign = parse('campaign.json', withStandards(json, ownStandards(path)), Campaign);
  requireStandards(campaign);
  const opening = await readOpening(path, campaign);
  const folder = { path, campaign, opening, support: await readSupportOf(path, campaign) };
  if (!existsSync(join(path, 'events.json'))) return folder;
  return { ...folder, events: parse('events.json', readJson(path, 'events.json'), CampaignEvents) };
}
