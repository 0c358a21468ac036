import { expect, test } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import { signals } from '../../shared/signals/kinds.ts';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { personOfDemo } from './demo-visitors.ts';
import { t } from './person.ts';
import { campaign } from './tour.ts';

const ward = '02020';

inBrowser('the signals of a list that waits', () => {
  const demo = demoForTests();

  test('lead from the summary to the households, which go back in one go', async () => {
    const district = await personOfDemo(demo.browser, demo.machine, 'district');
    const { page } = district;
    await page.goto(`/dot/${campaign}/xa/${ward}/tham-dinh`);
    await district.link(t('Xem dấu hiệu', 'See the signals')).click();
    const group = page.locator('summary', { hasText: signals.nearLine.seen.vi });
    await group.focus();
    await page.keyboard.press('Enter');
    await district.sees(signals.nearLine.look);
    const tickAll = district.button(/^Chọn cả (\d+) hộ này$/);
    const households = Number(/\d+/.exec(await tickAll.innerText()));
    await tickAll.click();
    await district.sees(t(`Đã chọn ${households} hộ để trả lại`, ''));
    await page.getByRole('button', { name: buttons.returnHouseholds.vi }).last().click();
    const look = page.getByRole('dialog');
    await district.fill(t('Lý do trả lại', ''), 'Đề nghị xem lại phiếu chấm điểm', look);
    await district.button(buttons.returnHouseholds, look).click();
    await district.sees(new RegExp(`^Đã trả lại ${households} hộ`));
    const answer = await page.request.get(`/api/campaigns/${campaign}/wards/${ward}/changes`);
    expect((await answer.json()).returned).toHaveLength(households);
    await district.leave();
  }, 120_000);
});
