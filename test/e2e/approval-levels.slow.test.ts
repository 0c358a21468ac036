import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Actor } from '../../shared/access/actor.ts';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { campaignWith, coordinator, districtOfficer, plainCampaign } from '../examples.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, type View } from './browser.ts';
import { isFit } from './is-fit.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import { waitingMachine } from './waiting-machine.ts';

const colleague: Actor = { ...districtOfficer, name: 'huyen-2' };
const views: readonly View[] = [
  { language: 'vi', width: 1280 },
  { language: 'en', width: 360 },
];
const ward = 'Xã Bắc Nà';
const queue = `/dot/${plainCampaign.id}/cho-toi`;

inBrowser('a list that two levels approve', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function world(view: View, until: string) {
    const campaign = campaignWith({ approval: ['district', 'province'] });
    const machine = await waitingMachine(campaign, until, [districtOfficer, colleague, coordinator]);
    onTestFinished(() => machine.stop());
    return async (user: Actor): Promise<Person> => {
      const person = await personAt(browser, machine, view);
      await signIn(person, machine.accountOf(user));
      return person;
    };
  }
  const looksRight = async (person: Person) => expect(await seriousViolations(person.page)).toEqual([]);
  const review = async (person: Person) => {
    await person.page.goto(queue);
    await person.page.getByRole('link', { name: ward, exact: true }).first().click();
    await person.sees(t('Thẩm định', 'Review'));
  };
  const recall = async (person: Person) => {
    await person.press(buttons.recall);
    const look = person.page.getByRole('dialog');
    await person.fill(t('Lý do rút lại', 'Why it is recalled'), 'Bấm nhầm', look);
    await person.press(buttons.recall, look);
    await person.sees(
      t(
        `Đã rút lại: danh sách của ${ward} lại chờ bạn trả lời.`,
        `Recalled: the list of ${ward} waits for your answer again.`,
      ),
    );
  };

  test.each(views)(
    'is asked about, approved, recalled and approved at each, in $language at $width pixels',
    async (view) => {
      const someone = await world(view, '2019-11-06T08:00');
      const district = await someone(districtOfficer);
      await review(district);
      await looksRight(district);
      await district.press(buttons.askOpinion);
      const question = district.page.getByRole('dialog');
      await district.field(t('Hỏi ai', 'Whom'), question).selectOption('huyen-2');
      await district.fill(t('Câu hỏi', 'Question'), 'Hộ thứ hai có nên giữ không?', question);
      await district.press(buttons.askOpinion, question);
      await district.sees(t('Chưa có ý kiến.', 'Not given yet.'));

      const other = await someone(colleague);
      await other.open(sections.waiting);
      await other.sees(t('Hỏi ý kiến của bạn', 'Asked for your opinion'));
      await other.sees(t('huyen hỏi:', 'huyen asks:'));
      await other.sees(/^Hộ thứ hai có nên giữ không\?$/);
      await isFit(other, 'asked');
      await review(other);
      await other.press(buttons.giveOpinion);
      const reply = other.page.getByRole('dialog');
      await isFit(other, 'opinion');
      expect(await reply.getByRole('radio', { checked: true }).count()).toBe(0);
      await other.field(t('Nên phê duyệt', 'Approve the list'), reply).check();
      await other.fill(t('Vì sao', 'Why'), 'Phiếu đủ chữ ký', reply);
      await other.press(buttons.giveOpinion, reply);
      await other.sees(/^Phiếu đủ chữ ký$/);
      await looksRight(other);
      await other.leave();

      const province = await someone(coordinator);
      await province.open(sections.waiting);
      await province.sees(t('Chờ cấp dưới:', 'Waiting for the lower level:'));
      await looksRight(province);

      await review(district);
      await district.confirm(buttons.approveWard);
      await district.sees(t('Danh sách chờ Tỉnh Thử trả lời', 'The list waits for the answer of Tỉnh Thử'));
      await looksRight(district);
      await recall(district);
      await district.confirm(buttons.approveWard);
      await district.sees(t('Danh sách chờ Tỉnh Thử trả lời', 'The list waits for the answer of Tỉnh Thử'));
      await district.leave();

      await review(province);
      await province.sees(t('Cấp dưới đã phê duyệt', 'Approved by the lower level'));
      await province.confirm(buttons.approveWard);
      await province.sees(/Xã đã hoàn thành|The ward is completed/);
      await recall(province);
      await province.sees(t('Danh sách chờ bạn trả lời', 'The list waits for your answer'));
      await looksRight(province);
      await province.leave();
    },
    240_000,
  );

  test('shows the level above what is overdue, and lets it answer nothing there', async () => {
    const someone = await world({ language: 'vi', width: 360 }, '2019-11-15T08:00');
    const province = await someone(coordinator);
    await province.open(sections.waiting);
    await province.sees(t('Quá hạn ở', 'Overdue at'));
    await looksRight(province);
    await review(province);
    await province.sees(t('Danh sách chờ Nà Sơn trả lời', ''));
    expect(await province.button(buttons.approveWard).count()).toBe(0);
    await province.leave();
  }, 120_000);
});
