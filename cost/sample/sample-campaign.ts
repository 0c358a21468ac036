import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign } from '../../shared/campaign.ts';
import { NewCampaign } from '../../shared/contradictions/new-campaign.ts';
import { eventsOf, householdsGone, type Shape } from './sample-events.ts';
import { type SampleHousehold, sampleHousehold, sampleList, villages } from './sample-list.ts';

/** One household in twelve is on the opening list: about the share of poor and near-poor in a poor province. */
const openingOneIn = 12;
const calendar = {
  training: { from: '2026-09-14', to: '2026-09-30' },
  survey: { from: '2026-10-07', to: '2026-12-15' },
  vetting: { to: '2026-12-20' },
  posting: { workingDays: 3 },
  recheck: { workingDays: 3 },
  approval: { workingDays: 5 },
  close: '2027-01-31',
};

const codeOf = (ward: number): string => String(10_000 + ward);

function campaignOf({ wards }: Shape): Campaign {
  const area = (_: unknown, ward: number) => ({
    level: 'ward',
    code: codeOf(ward),
    name: `Xã ${ward + 1}`,
    setting: 'rural',
    villages: villages.map((name) => ({ name })),
    contacts: [`xa-${codeOf(ward)}@example.vn`],
  });
  return NewCampaign.parse({
    id: 'cost-2026',
    title: 'Rà soát hộ nghèo, hộ cận nghèo năm 2026',
    year: 2026,
    province: { code: '99', name: 'Tỉnh mẫu', contacts: ['tinh@example.vn'] },
    standards: ['vn-2022'],
    approval: 'province',
    calendar,
    holidays: ['2027-01-01'],
    areas: Array.from({ length: wards }, area),
  });
}

const householdsOf = (ward: number, { households }: Shape): SampleHousehold[] =>
  Array.from({ length: households }, (_, number) => sampleHousehold(10_000 + ward, number));

/** Survey files by name: the first ones divide the ward, the next corrects them, the last scores a village again. */
function filesOf(all: readonly SampleHousehold[], { batches, extraRounds }: Shape): Map<string, string> {
  const parts = batches - 1;
  const files = new Map<string, string>();
  for (let part = 0; part < parts; part += 1) {
    const some = all.filter(({ number }) => number % parts === part);
    files.set(`${part + 1}.csv`, sampleList(some, { wrong: true }));
  }
  files.set(`${batches}.csv`, sampleList(all.filter(({ isWrong }) => isWrong)));
  if (extraRounds) {
    const village = all.filter((each) => each.village === villages[0]);
    files.set('again.csv', sampleList(village, { again: true }));
  }
  return files;
}

function openingOf(lists: readonly (readonly SampleHousehold[])[]): string {
  const lines = lists.flatMap((all, ward) => {
    const listed = all.filter(({ number }) => number % openingOneIn === 0);
    const code = codeOf(ward);
    return [
      ...listed.map((each) => {
        const [head, , , birth, sex, id] = (each.people[0] ?? '').split(',');
        const known = each.number % 2 === 0 ? 'Hộ nghèo' : 'Hộ cận nghèo';
        return [each.code, head, birth, sex, id, code, each.village, each.people.length, known, ''].join(',');
      }),
      ...Array.from(
        { length: householdsGone },
        (_, n) => `${code}-gone-${n},Vi Thị Xa,1950,Nữ,,${code},Thôn 1,1,Hộ nghèo,`,
      ),
    ];
  });
  const labels = 'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,CCCD,Mã xã,Thôn,Số nhân khẩu,Phân loại,Năm thoát';
  return `${[labels, ...lines].join('\n')}\n`;
}

/** Writes a sample campaign as a campaign folder of format 1. */
export function writeSampleCampaign(folder: string, shape: Shape): void {
  const campaign = campaignOf(shape);
  const lists = Array.from({ length: shape.wards }, (_, ward) => householdsOf(ward, shape));
  const events = lists.flatMap((all, ward) => {
    const code = codeOf(ward);
    const uploads = join(folder, 'uploads', code);
    mkdirSync(uploads, { recursive: true });
    for (const [name, text] of filesOf(all, shape)) writeFileSync(join(uploads, name), text);
    return [...eventsOf(all, code, shape)].map((event) => ({ ...event, ward: code }));
  });
  const inOrder = events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  writeFileSync(join(folder, 'campaign.json'), JSON.stringify(campaign));
  writeFileSync(join(folder, 'opening.csv'), openingOf(lists));
  writeFileSync(join(folder, 'events.json'), JSON.stringify(inOrder));
}
