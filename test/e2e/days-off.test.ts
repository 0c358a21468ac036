import { expect, onTestFinished, test } from 'vitest';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { personOfDemo } from './demo-visitors.ts';
import { t } from './person.ts';
import { campaign } from './tour.ts';

const cultureDay = /24\/11\/2026: Ngày Văn hóa Việt Nam/;

inBrowser('the days off', () => {
  const demo = demoForTests();

  const coordinator = async () => {
    const person = await personOfDemo(demo.browser, demo.machine, 'province');
    onTestFinished(() => person.context.close());
    return person;
  };

  test('of a new campaign are the national ones by name, or a list that starts with them', async () => {
    const person = await coordinator();
    const { page } = person;
    await page.goto('/mo-dot');
    await person.fill(t('Năm rà soát', 'Year of the review'), '2026');
    await person.press(t('Tiếp tục', 'Continue'));
    const group = page.getByRole('group', { name: 'Ngày nghỉ' });
    await group.getByText(cultureDay).waitFor();
    await group.getByText(/Có đề nghị nghỉ ngày 23\/11\/2026/).waitFor();
    await page.getByTitle('Ngày Văn hóa Việt Nam').waitFor();
    await group.getByLabel('Lịch nghỉ').selectOption({ label: 'Tự ghi' });
    expect(await group.getByLabel('Ngày nghỉ lễ').inputValue()).toBe(
      '24/11/2026 Ngày Văn hóa Việt Nam\n01/01/2027 Tết Dương lịch',
    );
  }, 120_000);

  test('of a running campaign are named on its calendar', async () => {
    const person = await coordinator();
    await person.page.goto(`/dot/${campaign}/lich`);
    await person.sees(/01\/01\/2020: Tết Dương lịch/);
    await person.page.getByTitle('Tết Nguyên đán').first().waitFor();
  }, 120_000);
});
