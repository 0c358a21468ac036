import type { Actor } from '../shared/access/actor.ts';
import type { Checked } from '../shared/batch/check.ts';
import { instantOf } from '../shared/calendar.ts';
import type { Campaign } from '../shared/campaign.ts';
import { resultsOf } from '../shared/classify.ts';
import { NewCampaign } from '../shared/contradictions/new-campaign.ts';
import type { Class, Household, OpeningEntry } from '../shared/household.ts';
import type { HouseholdRecord, Recorded } from '../shared/records.ts';
import { vn2016 } from '../shared/standards/vn-2016.ts';

// Named examples of invented places and people. Two wards of one district; the first is used wherever one is enough.

export const northWard = '02901';
export const southWard = '02902';
export const ownDistrict = '069';
export const otherDistrict = '068';
export const otherWard = '02801';
export const ownProvince = '06';

/** The windows and clocks of 2019, as `calendar` of a campaign. */
export const season2019 = {
  training: { from: '2019-09-23', to: '2019-10-04' },
  survey: { from: '2019-10-07', to: '2019-12-15' },
  vetting: { to: '2019-12-20' },
  posting: { workingDays: 7 },
  recheck: { workingDays: 3 },
  approval: { workingDays: 5 },
  close: '2020-01-31',
} as const;

const plain = {
  id: 'na-son-2019',
  title: 'Rà soát thử Nà Sơn 2019',
  year: 2019,
  province: { code: ownProvince, name: 'Tỉnh Thử', contacts: ['tinh@thu.example'] },
  standards: ['vn-2016'],
  approval: 'district',
  calendar: season2019,
  holidays: ['2020-01-01'],
  areas: [
    { code: ownDistrict, level: 'district', name: 'Nà Sơn', contacts: ['huyen@thu.example'] },
    ...[
      { code: northWard, name: 'Xã Bắc Nà', contacts: ['bac@thu.example'] },
      { code: southWard, name: 'Xã Nam Nà', contacts: ['nam@thu.example'] },
    ].map((ward) => ({ ...ward, level: 'ward', parent: ownDistrict, setting: 'rural', households: 100 })),
  ],
} as const;

/** The plain campaign with some of its parts replaced. */
export const campaignWith = (parts: Readonly<Record<string, unknown>> = {}): Campaign =>
  NewCampaign.parse({ ...plain, ...parts });

/** Two wards, approved by the district, training required, seven working days of posting. */
export const plainCampaign = campaignWith();

/** A second district beside the plain one, to be out of the area of. */
export const wideCampaign = campaignWith({
  areas: [
    ...plain.areas,
    { code: otherDistrict, level: 'district', name: 'Khác' },
    { code: otherWard, level: 'ward', parent: otherDistrict, name: 'Xã Khác', setting: 'rural' },
  ],
});

/** Since 01/07/2025 there is no district: wards stand under the province. */
export const withoutDistrict = (
  approval: 'province' | 'none' | readonly ['province'],
  parts: Readonly<Record<string, unknown>> = {},
) =>
  campaignWith({
    ...parts,
    approval,
    areas: plain.areas.flatMap((area) => (area.level === 'ward' ? [{ ...area, parent: undefined }] : [])),
  });

export const coordinator: Actor = {
  name: 'tinh',
  role: 'province',
  area: ownProvince,
  province: ownProvince,
};
export const districtOfficer: Actor = {
  name: 'huyen',
  role: 'district',
  area: ownDistrict,
  province: ownProvince,
};
export const officerOf = (ward: string): Actor => ({
  name: `xa-${ward}`,
  role: 'ward',
  area: ward,
  province: ownProvince,
});
export const observer: Actor = {
  name: 'giam-sat',
  role: 'observer',
  area: ownProvince,
  province: ownProvince,
};

/** A local time `YYYY-MM-DDTHH:mm` of Vietnam as an instant. */
export const at = (local: string): Date => instantOf(local.slice(0, 10), local.slice(11));

/** A household in few words; by default one of two people with 110 points (poor) and 10 points of deprivation. */
export interface Sketch {
  readonly code?: string;
  readonly id?: string;
  readonly name?: string;
  readonly birth?: string;
  readonly village?: string;
  readonly people?: number;
  readonly b1?: number;
  readonly b2?: number;
}

export const upperVillage = 'Bản Trên';
export const lowerVillage = 'Bản Dưới';

export function household(sketch: Sketch = {}): Household {
  const { code, id, name = 'Lò Văn Thử', birth = '1970-05-01', village = upperVillage } = sketch;
  return {
    ...(code && { code }),
    head: { name, birth, sex: 'male', ...(id && { citizenId: id }) },
    members: [],
    people: sketch.people ?? 2,
    village,
    setting: 'rural',
    scores: { b1: sketch.b1 ?? 110, b2: sketch.b2 ?? 10 },
  };
}

export function entry(sketch: Sketch & { class?: Class; escapedIn?: number } = {}): OpeningEntry {
  const { code, id, name = 'Lò Văn Thử', birth = '1970-05-01', village = upperVillage } = sketch;
  return {
    ...(code && { code }),
    ...(id && { citizenId: id }),
    ...(sketch.escapedIn && { escapedIn: sketch.escapedIn }),
    ...{ head: name, birth, village, people: sketch.people ?? 2, class: sketch.class ?? 'poor' },
  };
}

/** The household as validation gives it. */
export const checked = (sketch: Sketch = {}, row = 2): Checked => {
  const found = household(sketch);
  return { household: found, results: resultsOf(found, [vn2016]), warnings: [], sheet: '', row };
};

/** The household as recorded. */
function recorded(sketch: Sketch = {}): Recorded {
  const found = household(sketch);
  return { household: found, results: resultsOf(found, [vn2016]), warnings: [], batch: 'batch-1', row: 2 };
}

export const record = (key: string, sketch: Sketch = {}): HouseholdRecord => ({
  key,
  recorded: recorded({ code: key, ...sketch }),
});

/** Stands for the vault's keyed hash where nothing is secret. */
export const fingerprint = (text: string): string => `f${Buffer.from(text).toString('hex')}`;

const dayOnPaper = (day: string): string => day.split('-').reverse().join('/');

/** A survey file of format 1 as CSV. */
export function surveyFile(households: readonly Sketch[]): Uint8Array {
  const rows = households.map(household).map(({ code, head, village, people, scores }) => {
    const birth = dayOnPaper(head.birth!);
    return [code, head.name, birth, 'Nam', head.citizenId, village, people, scores.b1, scores.b2].join(',');
  });
  const header = 'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,CCCD,Thôn,Số nhân khẩu,B1,B2';
  return new TextEncoder().encode(`${[header, ...rows].join('\n')}\n`);
}
