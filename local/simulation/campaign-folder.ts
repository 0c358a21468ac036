import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { openSurveyFile } from '../../functions/files/open.ts';
import type { Sheet } from '../../shared/batch/cells/rows.ts';
import { describeFinding } from '../../shared/batch/findings/describe-finding.ts';
import { FileRejected } from '../../shared/batch/findings/file-rejected.ts';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import { Campaign, wardOf } from '../../shared/campaign.ts';
import { NewCampaign } from '../../shared/contradictions/new-campaign.ts';
import { problem, Refusal } from '../../shared/errors.ts';
import type { OpeningEntry } from '../../shared/household.ts';
import { nfc } from '../../shared/i18n/bounded-nfc.ts';
import { readOpeningList } from '../../shared/opening/opening-file.ts';
import { firstProblem } from '../../shared/problems/first-problem.ts';
import { CampaignEvents } from '../../shared/simulation/events.ts';
import { requireStandards } from '../../shared/standards/in-force.ts';
import { Standard } from '../../shared/standards/standard.ts';
import type { Support } from '../../shared/support/support.ts';
import { readSupport } from '../../shared/support/support-file.ts';
import { unknownFields } from './unknown-fields.ts';

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

/** Whether the folder has the file. Refuses `CampaignInvalid` where something else has its name. */
function hasFile(folder: string, file: string): boolean {
  const found = statSync(join(folder, file), { throwIfNoEntry: false });
  if (found && !found.isFile()) throw invalid(file, folder, ['không phải tệp', 'is not a file']);
  return found !== undefined;
}

const missing = ['thiếu tệp', 'the file is missing'] as const;

function readJson(folder: string, file: string): unknown {
  if (!hasFile(folder, file)) throw invalid(file, folder, missing);
  try {
    return JSON.parse(nfc(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')));
  } catch (error) {
    const { message } = error as Error;
    throw invalid(file, 'JSON', [`không đọc được (${message})`, message]);
  }
}

/** How many fields are named in one line. */
const mostNamed = 10;

const unknownField = (file: string, places: readonly string[]): Refusal =>
  invalid(file, places.slice(0, mostNamed).join(', '), [
    'không có trường này: viết đúng tên hoặc bỏ đi (các trường: docs/campaign-folder.md)',
    'no such field: correct its name, or remove it (all fields: docs/campaign-folder.md)',
  ]);

function parse<T>(file: string, json: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    throw unknownField(
      file,
      issue.keys.map((key) => [...issue.path, key].join('.')),
    );
  }
  throw new Refusal('CampaignInvalid', { file, ...firstProblem(parsed.error, '{}') });
}

/** Refuses fields that nothing reads: a misspelt one would be missed by nobody until a figure is wrong. */
function refuseUnknownFields(file: string, json: unknown, schema: z.ZodType): void {
  const places = unknownFields(json, parse(file, json, schema));
  if (places.length > 0) throw unknownField(file, places);
}

/** The campaign's own standards, from `standards/*.json`. */
function ownStandards(folder: string): Standard[] {
  const path = join(folder, 'standards');
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const file = `standards/${name}`;
    const json = readJson(folder, file);
    refuseUnknownFields(file, json, Standard);
    return parse(file, json, Standard);
  });
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
  const [hasCsv, hasXlsx] = [hasFile(folder, csv), hasFile(folder, xlsx)];
  if (hasCsv && hasXlsx) throw invalid(xlsx, folder, [`đã có ${csv}`, `there is ${csv} as well`]);
  if (!hasCsv && !hasXlsx) throw invalid(csv, folder, missing);
  return hasCsv ? csv : xlsx;
}

/** What a survey file of the same form would be told: the reason, and how to save the file. */
function unreadableFile(file: string, finding: Finding): Refusal {
  const { code, sheet, row, message, messageEn, cure, cureEn } = describeFinding(finding);
  const place = [code, sheet, row].filter((part) => part !== null).join(', ');
  return invalid(file, place, [`${message} ${cure}`, `${messageEn} ${cureEn}`]);
}

/** Reads the sheets of a CSV or XLSX file of the folder. */
async function readSheets<T>(
  folder: string,
  file: string,
  read: (sheets: readonly Sheet[]) => Promise<T>,
): Promise<T> {
  const { sheets, findings, close } = await openSurveyFile(join(folder, file));
  try {
    const [finding] = findings;
    if (finding) throw unreadableFile(file, finding);
    return await read(sheets);
  } catch (error) {
    throw error instanceof FileRejected ? unreadableFile(file, error.finding) : error;
  } finally {
    await close();
  }
}

async function readOpening(folder: string, campaign: Campaign): Promise<Map<string, OpeningEntry[]>> {
  const name = openingFileOf(folder);
  return readSheets(folder, name, (sheets) => readOpeningList({ name, sheets }, campaign));
}

async function readSupportOf(folder: string, campaign: Campaign): Promise<Support[]> {
  if (!hasFile(folder, 'support.csv')) return [];
  return readSheets(folder, 'support.csv', async ([sheet]) => (sheet ? readSupport(sheet, campaign) : []));
}

/** Refuses survey files of no ward of the campaign: nobody would upload them, and nobody would miss them. */
function refuseForeignUploads(folder: string, campaign: Campaign): void {
  const uploads = join(folder, 'uploads');
  if (!existsSync(uploads)) return;
  const foreign = readdirSync(uploads).find((name) => /^\d+$/.test(name) && !wardOf(campaign, name));
  if (foreign === undefined) return;
  const place = `uploads/${foreign}`;
  throw invalid('campaign.json', place, [
    `${foreign} không phải xã của đợt rà soát: sửa tên thư mục hoặc thêm xã`,
    `${foreign} is no ward of the campaign: rename the folder, or add the ward`,
  ]);
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
  refuseUnknownFields('campaign.json', json, Campaign);
  const campaign = parse('campaign.json', withStandards(json, ownStandards(path)), NewCampaign);
  requireStandards(campaign);
  const opening = await readOpening(path, campaign);
  const folder = { path, campaign, opening, support: await readSupportOf(path, campaign) };
  if (!hasFile(path, 'events.json')) {
    refuseForeignUploads(path, campaign);
    return folder;
  }
  return { ...folder, events: parse('events.json', readJson(path, 'events.json'), CampaignEvents) };
}
