import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Checked } from '../../../shared/batch/check.ts';
import type { OpeningEntry } from '../../../shared/household.ts';
import { cases } from '../../scale.ts';
import { onDisk } from './on-disk.ts';
import { campaignOf, filledIn, read, scored, templateOf, villages } from './templates.ts';

/** Names as people have them, and as spreadsheets run them. */
const heads = [
  'Lò Văn Thử',
  "Y'Bhăm Niê",
  "H'Hen Êban",
  "'Điểu K'Sơn",
  "=cmd|' /C calc'!A0",
  '+84 Thử',
  '-Thử',
  '@Thử',
  'TRUE',
  '# N',
];

/** A household of the opening list; its id agrees with sex and birth, and nobody else has it. */
const sketch = fc.record({
  head: fc.constantFrom(...heads),
  day: fc.option(fc.date({ min: new Date('1930-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })),
  year: fc.integer({ min: 1930, max: 1999 }),
  sex: fc.constantFrom('male' as const, 'female' as const),
  id: fc.constantFrom('cccd', 'cmnd', 'none'),
  code: fc.constantFrom('0000', '=', 'H-', 'none'),
  village: fc.constantFrom(...villages),
  people: fc.integer({ min: 1, max: 50 }),
  class: fc.constantFrom('poor' as const, 'near-poor' as const),
});

function entryOf(
  { day, year, id, code: prefix, ...own }: typeof sketch extends fc.Arbitrary<infer T> ? T : never,
  i: number,
): OpeningEntry {
  const birth = day ? day.toISOString().slice(0, 10) : String(year);
  const serial = String(i).padStart(6, '0');
  const cccd = `006${own.sex === 'male' ? 0 : 1}${birth.slice(2, 4)}${serial}`;
  return {
    ...own,
    birth,
    ...(id !== 'none' && { citizenId: id === 'cccd' ? cccd : `095${serial}` }),
    // Without code and id two of one name would be one household.
    ...(prefix === 'none' && id !== 'none' ? {} : { code: `${prefix === 'none' ? 'K-' : prefix}${i}` }),
  };
}
const openingLists = fc
  .array(sketch, { minLength: 1, maxLength: 30 })
  .map((sketches) => sketches.map(entryOf));

/** A surveyed household as the entry that it was filled in from. */
const entryIn = ({ household }: Checked): OpeningEntry => {
  const { head, code: own, village, people, previous } = household;
  const { name, birth, sex, citizenId } = head;
  return {
    ...(own !== undefined && { code: own }),
    ...{ head: name, village, people, class: previous! },
    ...(birth !== undefined && { birth }),
    ...(sex !== undefined && { sex }),
    ...(citizenId !== undefined && { citizenId }),
  };
};

const households = (events: Awaited<ReturnType<typeof read>>['events']): Checked[] =>
  events.flatMap((event) => (event.is === 'household' ? [event.checked] : []));

const three: OpeningEntry[] = [
  {
    code: '00001',
    head: 'Lò Thị Thử',
    birth: '1961',
    sex: 'female',
    village: 'Thôn 1',
    people: 4,
    class: 'poor',
  },
  {
    head: 'Y Thử',
    birth: '1970-03-04',
    sex: 'male',
    citizenId: '006070000001',
    village: 'Thôn 1',
    people: 1,
    class: 'near-poor',
  },
  { head: 'Hà Văn Thử', village: 'Thôn 2', people: 2, class: 'other', escapedIn: 2017 },
];

describe('a template', () => {
  const national = campaignOf(['vn-2016']);

  test('is read back without a finding as it is, and nobody of it counts as surveyed', async () => {
    await fc.assert(
      fc.asyncProperty(openingLists, async (opening) => {
        const { events, totals } = await read(onDisk(await templateOf(national, opening)), national);
        expect(events).toEqual([]);
        expect(totals).toMatchObject({ rows: opening.length, households: 0, fileRejected: false });
      }),
      cases(10),
    );
  });

  test('filled in with scores gives every household of the opening list back as it was, without a finding', async () => {
    await fc.assert(
      fc.asyncProperty(openingLists, async (opening) => {
        const path = await filledIn(await templateOf(national, opening), scored);
        const { findings, events } = await read(path, national);
        expect(findings).toEqual([]);
        expect(households(events).map(entryIn)).toEqual(opening);
      }),
      cases(20),
    );
  });

  test('has a column for each designation of the campaign, and one for needs, which are read back', async () => {
    const labels = ['Hộ khó khăn'];
    const designations = [{ id: 'kho-khan', name: 'Hộ có hoàn cảnh khó khăn', labels }];
    const campaign = campaignOf(['vn-2016'], { designations });
    const fill = (label: string, i: number) =>
      label === 'Hộ khó khăn' ? 'x' : label === 'Nhu cầu hỗ trợ' ? 'BHYT; vay vốn' : scored(label, i);
    const path = await filledIn(await templateOf(campaign, three), fill);
    const { findings, events } = await read(path, campaign);
    expect(findings).toEqual([]);
    const told = { designations: ['kho-khan'], needs: ['credit', 'health'] };
    expect(households(events).map(({ household }) => household)).toMatchObject([told, told]);
  });

  test('takes the villages of the opening list where the campaign names none', async () => {
    const campaign = campaignOf(['vn-2022'], { villages: [] });
    const bytes = await templateOf(campaign, three);
    const { events, findings } = await read(await filledIn(bytes, scored), campaign);
    expect(findings).toEqual([]);
    expect(households(events).map(entryIn)).toEqual(three.slice(0, 2));
  });

  test('of a ward without an opening list has no rows yet', async () => {
    const { findings } = await read(onDisk(await templateOf(national, [])), national);
    expect(findings.map(({ code: found }) => found)).toEqual(['E004']);
  });
});
