import { expect } from 'vitest';
import { buttons, sections } from '../../../shared/i18n/controls.ts';
import { type Person, t } from '../person.ts';
import { type Journey, someone, wardName } from './journey.ts';

const reason = t('Lý do', 'Reason');

/** The meetings of all wards get two days more, by a paper that the calendar names from then on. */
export async function moveMeetings(journey: Journey): Promise<void> {
  const province = await journey.people.at(journey.place.coordinator);
  await province.open(sections.calendar);
  await province.press(/^(Dời thời hạn|Move the window) (Họp dân|Village meetings)/);
  const look = province.page.getByRole('dialog');
  await province.fill(t('Đến hết ngày', 'To'), '2019-10-27', look);
  await province.fill(reason, 'Bão vào bờ, nhiều thôn phải hoãn họp', look);
  await province.fill(t('Số văn bản', 'Number of the paper'), '41/CV-BCĐ', look);
  await province.fill(t('Người ký', 'Signed by'), 'Nông Văn Ký', look);
  await province.press(buttons.moveWindow, look);
  await province.sees(t('đến hết 27/10/2019.', 'now ends on 27/10/2019.'));
  await province.sees(
    t('Theo văn bản số 41/CV-BCĐ, Nông Văn Ký ký', 'By paper no. 41/CV-BCĐ, signed by Nông Văn Ký'),
  );
}

/** Starts a ward's process anew, as after a fault. */
export async function restart(ward: string, journey: Journey): Promise<void> {
  const province = await journey.people.at(journey.place.coordinator);
  const name = wardName(journey, ward);
  await province.link(new RegExp(`^(Điều phối|Coordinate) ${name}`)).click();
  await province.press(buttons.restartWard);
  const look = province.page.getByRole('dialog');
  await province.fill(reason, 'Xã báo quy trình không chạy tiếp', look);
  await province.press(buttons.restartWard, look);
  await province.sees(t(`Đã chạy lại quy trình của ${name}.`, `The process of ${name} was restarted.`));
}

/** An observer looks at the board and at a ward, writes a remark, sees nobody's name, and signs out. */
export async function observe(ward: string, journey: Journey): Promise<void> {
  const observer = await someone(journey, 'giam-sat-06');
  const name = wardName(journey, ward);
  await observer.link({ vi: name, en: name }).first().click();
  await namesNobody(observer, journey);
  await observer.link(t('Thẩm định', 'Review')).first().click();
  await namesNobody(observer, journey);
  await observer.press(t('Nhận xét', 'Remark'));
  await observer.fill(t('Nhận xét', 'Remark'), 'Thôn niêm yết đúng chỗ, dễ thấy.');
  await observer.press(buttons.remark);
  await observer.sees(t(`Đã ghi nhận xét về ${name}.`, `The remark on ${name} is saved.`));
  await observer.press(t('Đăng xuất', 'Sign out'));
  await observer.button(t('Đăng nhập', 'Sign in')).waitFor();
}

async function namesNobody({ page }: Person, { folder }: Journey): Promise<void> {
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  const text = await page.getByRole('main').innerText();
  const heads = [...folder.opening.values()].flat().map(({ head }) => head);
  expect(heads.filter((head) => text.includes(head))).toEqual([]);
}

/** The province reads what the campaign came to; it has closed by itself. */
export async function readResults(journey: Journey): Promise<void> {
  const province = await journey.people.at(journey.place.coordinator);
  await province.open(sections.results);
  await province.sees(t('3 / 3 xã', '3 of 3 wards'));
  await province.sees(t('60 hộ, 171 người', '60 households, 171 people'));
  const table = province.page.getByRole('table', {
    name: province.label(t('Phân loại trước và nay', 'Classes before and now')),
  });
  const poor = await table
    .getByRole('row', { name: /^(Hộ nghèo|Poor)/ })
    .getByRole('cell')
    .allInnerTexts();
  const nearPoor = await table
    .getByRole('row', { name: /^(Hộ cận nghèo|Near-poor)/ })
    .getByRole('cell')
    .allInnerTexts();
  expect({ poor: poor[2], nearPoor: nearPoor[2] }).toEqual({ poor: '27', nearPoor: '20' });
  await province.open(sections.calendar);
  expect(await province.button(buttons.closeCampaign).count()).toBe(0);
}
