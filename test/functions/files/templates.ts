import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { writeTemplate } from '../../../functions/files/template/make-template.ts';
import type { BatchContext } from '../../../shared/batch/check.ts';
import { standardsOf, type Ward, wardOf } from '../../../shared/campaign.ts';
import type { OpeningEntry } from '../../../shared/household.ts';
import { campaignWith } from '../../examples.ts';
import { onDisk, validated } from './on-disk.ts';

const code = '02901';
export const villages = ["Buôn Ea T'Ling", 'Thôn 1', 'Bản Hòa Bình', "'Bon Đắk D'Rông"];

interface Parts {
  readonly villages?: readonly { readonly name: string; readonly setting?: string }[];
  readonly ownStandards?: readonly unknown[];
  readonly designations?: readonly unknown[];
}

/** A campaign of one rural ward, which has these villages. */
export const campaignOf = (standards: string[], parts: Parts = {}) => {
  const { villages: list = villages.map((name) => ({ name })), ownStandards = [], designations } = parts;
  const ward = { code, level: 'ward', name: 'Xã Bắc Nà', setting: 'rural', villages: list };
  return campaignWith({ standards, ownStandards, designations, approval: 'province', areas: [ward] });
};
type Campaign = ReturnType<typeof campaignOf>;

const contextOf = (campaign: Campaign): BatchContext => {
  const { setting, villages: list } = wardOf(campaign, code) as Ward;
  const { designations } = campaign;
  const standards = standardsOf(campaign);
  return { wardCode: code, setting, villages: list, standards, designations, today: '2019-11-01' };
};

export const templateOf = (campaign: Campaign, opening: readonly OpeningEntry[]) =>
  writeTemplate({ campaign, ward: wardOf(campaign, code)!, opening });

/** Validates a file of the ward. */
export const read = async (path: string, campaign: Campaign) => validated(path, {}, contextOf(campaign));

type Filling = (label: string, household: number) => string | number | undefined;

/**
 * The workbook with values put into cells of the list by their column's label, and labels replaced; undefined leaves
 * a cell alone.
 */
export async function filledIn(
  bytes: Uint8Array,
  value: Filling,
  renamed: Readonly<Record<string, string>> = {},
): Promise<string> {
  const workbook = await openXlsx(bytes);
  const { rows } = workbook.sheets[0]!;
  const labels = rows[4] as string[];
  for (const [i, row] of rows.slice(5).entries()) {
    if (typeof row[0] !== 'number') break;
    for (const [column, label] of labels.entries()) row[column] = value(label, i) ?? row[column] ?? null;
  }
  rows[4] = labels.map((label) => renamed[label] ?? label);
  return onDisk(await saveXlsx(workbook));
}

/** B1 alone, which is enough where the indicators have columns. */
export const scored: Filling = (label, i) => (label === 'B1' ? 90 + (i % 90) : undefined);
