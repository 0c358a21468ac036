import { type APIRequestContext, request } from 'playwright-core';
import { signInBy } from './own-password.ts';
import type { Account, Place } from './place.ts';

/** What nobody means well, or what a layout breaks on. */
export const hostile = [
  '<img src=x onerror=alert(1)>',
  `"'><script>alert(2)</script>`,
  'ư'.repeat(300),
  'Nông \u202Eohk gnôn',
  `Lý a${'\u0301'.repeat(40)}`,
] as const;
/** The same for the names of a campaign, in which hidden characters are refused. */
export const hostileNames = hostile.map((text) => text.replace('\u202E', ''));
/** All of it in one text. */
export const everything = hostile.join(' · ');

export const campaign = 'thu-chu-la';
const ward = '02047';
export const base = `/dot/${campaign}/xa/${ward}`;
const campaigns = '/api/campaigns';
const api = `${campaigns}/${campaign}`;
export const wardApi = `${api}/wards/${ward}`;

const definition = {
  id: campaign,
  title: hostileNames.join(' · '),
  year: 2019,
  province: { code: '06', name: hostile[0] },
  standards: ['vn-2016'],
  approval: 'province',
  calendar: {
    training: { from: '2019-09-23', to: '2019-10-04' },
    survey: { from: '2019-10-07', to: '2019-12-15' },
    vetting: { to: '2019-12-20' },
    posting: { workingDays: 7 },
    recheck: { workingDays: 3 },
    approval: { workingDays: 5 },
    close: '2020-01-31',
  },
  areas: [
    {
      level: 'ward',
      code: ward,
      name: `Xã ${hostile[1]}`,
      setting: 'rural',
      households: 350,
      villages: hostileNames.map((name) => ({ name })),
    },
  ],
};

/** Somebody who asks the API, signed in. */
export async function asker({ address }: Pick<Place, 'address'>, account: Account): Promise<Asker> {
  const context = await request.newContext({ baseURL: address });
  const post: Asker['post'] = async (path, data) => {
    const answer = await context.post(path, { data });
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${text}`);
    return text === '' ? {} : JSON.parse(text);
  };
  await signInBy(context, account, { address });
  return { context, post, get: async (path) => (await context.get(path)).json() };
}

export interface Asker {
  readonly context: APIRequestContext;
  // biome-ignore lint/suspicious/noExplicitAny: answers of any endpoint.
  post(path: string, data: object): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: answers of any endpoint.
  get(path: string): Promise<any>;
}

export const officer: Account = { name: 'xa-02047', password: 'lua-chin-vang-dong' };
/** An account with a name like no other. */
export const oddName = `${hostile[1]} \u202E${hostile[0]}`;

/** A campaign whose every name is hostile, in its survey. Answers its coordinator and the ward's officer. */
export async function hostileCampaign(
  place: Place,
): Promise<{ readonly province: Asker; readonly ward: Asker }> {
  const early = await asker(place, place.coordinator);
  const opening = hostile.map((text, index) => entry(`H-${index}`, text, text));
  const missing = entry('H-9', everything, hostile[0]);
  await early.post(campaigns, { campaign: definition, opening: { [ward]: [...opening, missing] } });
  await early.post(`${api}/users`, { ...officer, role: 'ward', area: ward });
  await early.post(`${api}/users`, { ...officer, name: oddName, role: 'observer', area: '06' });
  await early.post(`${api}/launch`, {});
  await early.post(`${wardApi}/training`, { attended: 20 });
  await place.passTo('2019-10-08T09:00');
  // The session of September is over.
  return { province: await asker(place, place.coordinator), ward: await asker(place, officer) };
}

const entry = (code: string, head: string, village: string) => ({
  code,
  head,
  village,
  people: 3,
  class: 'poor',
});

const header =
  'STT;Mã hộ;Thôn;Chủ hộ;Thành viên;Quan hệ;Ngày sinh;Giới tính;Dân tộc;Nhân khẩu;Điểm B1;Điểm B2;Ghi chú';
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const row = (text: string, index: number): string =>
  [
    index + 1,
    `H-${index}`,
    cell(text),
    cell(text),
    '',
    'Chủ hộ',
    '14/10/1972',
    'Nữ',
    'Tày',
    1,
    100,
    60,
    cell(text),
  ].join(';');

/** A survey file whose heads and villages are hostile. Its last household has an error. */
export const hostileFile = (): Buffer =>
  Buffer.from(
    `\uFEFF${[header, ...hostile.map(row), row(everything, 7).replace(';100;', ';107;')].join('\n')}\n`,
  );
