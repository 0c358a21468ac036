import { writeXlsx } from 'hucre/xlsx';
import { type Campaign, standardsOf, type Ward } from '../../../shared/campaign.ts';
import type { OpeningEntry } from '../../../shared/household.ts';
import { spelling } from '../../../shared/names.ts';
import { mustBeSurveyed } from '../../../shared/opening/opening-list.ts';
import { templateColumns } from './columns.ts';
import { guideOf, guideSheet, villageRange } from './guide.ts';
import { headerRow, listOf, listSheet } from './list.ts';
import { escapedText, type GivenValues, givenValues } from './values.ts';

/** Whose list a template is for. */
export interface TemplateFor {
  readonly campaign: Campaign;
  readonly ward: Ward;
  /** The ward's opening list; households that are history only are left out. */
  readonly opening: readonly OpeningEntry[];
}

/**
 * The workbook that a ward fills in, as XLSX bytes: exactly the columns that the campaign's standards need, the poor
 * and near-poor households of the opening list, drop-downs and limits, and a guidance sheet.
 *
 * It is read back without a finding: the note of each household says “Chưa rà soát”, and reading skips such a row while
 * it has no result. A household that is not surveyed is then neither accepted nor rejected but missing (W404), and the
 * survey cannot be submitted without it. Without that note a missing score is an error (E201).
 */
export function writeTemplate({ campaign, ward, opening }: TemplateFor): Promise<Uint8Array> {
  const entries = opening.filter(mustBeSurveyed);
  return writeList({
    campaign,
    ward,
    villages: villagesOf(ward, entries),
    households: givenValues(ward, entries),
  });
}

/** What a ward's workbook holds. */
interface ListFor {
  readonly campaign: Campaign;
  readonly ward: Ward;
  readonly villages: readonly string[];
  /** One row each. A household with a result has no note that it is not surveyed yet. */
  readonly households: readonly GivenValues[];
}

/** The same workbook with given rows. */
export function writeList({ campaign, ward, villages, households }: ListFor): Promise<Uint8Array> {
  const standards = standardsOf(campaign);
  const columns = templateColumns(ward, standards, campaign.designations);
  const titles = [
    `DANH SÁCH RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO NĂM ${campaign.year}`,
    escapedText(`${ward.name} (${ward.code}) · ${campaign.title}`),
    escapedText(
      `${standards.map(({ title }) => title.vi).join('; ')}. Ô màu vàng còn phải điền; cách điền: xem trang “${guideSheet}”.`,
    ),
  ] as const;
  const list = listOf({ titles, columns, households, villages: villageRange(villages) });
  return writeXlsx({
    sheets: [list, guideOf(columns, villages)],
    // Not by the library's page setup, which forgets the quotes around the sheet's name.
    namedRanges: [
      {
        name: '_xlnm.Print_Titles',
        scope: listSheet,
        range: `'${listSheet}'!$${headerRow - 1}:$${headerRow}`,
      },
    ],
  });
}

/** The ward's villages in the campaign; where it has none, those of the opening list. */
export function villagesOf(ward: Ward, entries: readonly OpeningEntry[]): string[] {
  if (ward.villages.length > 0) return ward.villages.map(({ name }) => name);
  const spell = spelling([]);
  const names = new Set(entries.map(({ village }) => spell(village)));
  return [...names].sort(new Intl.Collator('vi', { numeric: true }).compare);
}
