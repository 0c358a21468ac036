import type { Campaign } from '../campaign.ts';
import { areaContradictions } from '../contradictions/area-contradictions.ts';
import { textOf } from '../contradictions/contradictions.ts';
import type { Text } from '../i18n/text.ts';
import { fold } from '../names.ts';
import type { Area, WardArea } from '../tables/area-columns.ts';

/** The most wards that one command adds: one transaction of DynamoDB holds them with the rest of the change. */
export const mostAddedWards = 50;

/** What keeps areas from being added, by the area that it is about. */
export interface AddedProblem {
  readonly area: string;
  readonly text: Text;
}

export const isWard = (area: Area): area is WardArea => area.level === 'ward';

/** The areas that the campaign does not have: a district of its own is named again by a file of new wards. */
export const freshAreas = ({ areas }: Campaign, given: readonly Area[]): Area[] =>
  given.filter((area) => !areas.some((known) => isSameDistrict(known, area)));

const isSameDistrict = (known: Area, area: Area): boolean =>
  known.level === 'district' &&
  area.level === 'district' &&
  known.code === area.code &&
  fold(known.name) === fold(area.name);

/** The campaign with further areas. Whether it may have them is another question: see `addedProblems`. */
export const withAreas = (campaign: Campaign, given: readonly Area[]): Campaign => ({
  ...campaign,
  areas: [...campaign.areas, ...freshAreas(campaign, given)],
});

/** What contradicts in areas that are to be added: codes that are in use, unknown districts, and what they hold. */
export function addedProblems(campaign: Campaign, given: readonly Area[]): AddedProblem[] {
  const fresh = freshAreas(campaign, given);
  const before = campaign.areas.length;
  const found: AddedProblem[] = fresh.some(isWard) ? [] : [noWard];
  const owners = new Map([campaign.province, ...campaign.areas].map(({ code, name }) => [code, name]));
  for (const { code, name } of fresh) {
    const owner = owners.get(code);
    if (owner !== undefined) found.push({ area: labelOf({ code, name }), text: inUse(code, owner) });
    owners.set(code, name);
  }
  for (const each of areaContradictions(withAreas(campaign, given))) {
    const [part, index, field] = each.path;
    const area = part === 'areas' ? fresh[Number(index) - before] : undefined;
    // A code that stands twice is told above, by who has it.
    if (!area || field === 'code') continue;
    const { vi, en } = textOf(each);
    const text = field === 'parent' ? { vi: `mã huyện ${vi}`, en: `its district ${en}` } : { vi, en };
    found.push({ area: labelOf(area), text });
  }
  return found;
}

const labelOf = ({ code, name }: Pick<Area, 'code' | 'name'>): string => `${name} (${code})`;

const noWard: AddedProblem = {
  area: '–',
  text: {
    vi: 'chưa có xã mới nào; ghi ít nhất một xã chưa có trong đợt',
    en: 'there is no new ward; give at least one that the campaign does not have',
  },
};

const inUse = (code: string, owner: string): Text => ({
  vi: `mã ${code} đã là của ${owner}; sửa mã, hoặc bỏ xã này khỏi tệp`,
  en: `${code} is the code of ${owner} already; correct the code, or leave this ward out`,
});

/** What wards lack that are to be added, and what they change for the others. They may be added with it. */
export function addedWarnings(campaign: Campaign, given: readonly Area[]): Text[] {
  const wards = freshAreas(campaign, given).filter(isWard);
  const known = campaign.areas.filter(isWard);
  const namesakes = wards.filter(({ name, parent }) =>
    known.some((other) => fold(other.name) === fold(name) && other.parent === parent),
  );
  const uncounted = wards.filter(({ households }) => households === undefined);
  const hasBase = known.every(({ households }) => households !== undefined);
  return [
    ...namesakes.map(({ name }) => ({
      vi: `${name} trùng tên với một xã đã có: hãy kiểm tra mã.`,
      en: `${name} has the name of a ward that is there already: check its code.`,
    })),
    ...(hasBase && uncounted.length > 0 ? [withoutBase(uncounted)] : []),
  ];
}

function withoutBase(wards: readonly WardArea[]): Text {
  const names = wards.map(({ name }) => name).join(', ');
  return {
    vi: `Thiếu số hộ của ${names}: tỷ lệ của huyện và của tỉnh sẽ không tính được.`,
    en: `The households of ${names} are missing: the rates of the district and of the province cannot be known then.`,
  };
}
