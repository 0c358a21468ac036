import { expect, test } from 'vitest';
import { buttons } from '../../shared/i18n/controls.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { personOfDemo } from './demo-visitors.ts';
import { fileNamed, handIn } from './hand-in.ts';
import { t } from './person.ts';
import { campaign } from './tour.ts';

const ward = '02074';
const rows = [
  ['Mã hộ', 'Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Số nhân khẩu', 'B1', 'B2'],
  ['H-1', 'Đặng Văn Thử', '20/04/1966', 'Nam', 'Nà Thử', 3, 100, 30],
  ['H-2', 'Dang Van Thu', '20/04/1966', 'Nam', 'Nà Thử', 4, 100, 30],
  ['H-3', 'Triệu Văn Khác', '20/04/1966', 'Nam', 'Nà Thử', 5, 100, 30],
];
const file = fileNamed('hai-lan.csv', Buffer.from(rows.map((row) => row.join(',')).join('\n')));
const why = t(
  'họ tên chỉ khác dấu; cùng ngày sinh; cùng thôn',
  'names that differ in accents alone; the same day of birth; the same village',
);

inBrowser('two households that are likely one', () => {
  const demo = demoForTests();

  test('are shown to the ward at either household, decided by it, and shown to the district with the reason', async () => {
    const officer = await personOfDemo(demo.browser, demo.machine, ward);
    await handIn(officer, file);
    const panel = officer.page.getByRole('article', { name: 'hai-lan.csv' });
    await officer.confirm(buttons.commitBatch, panel);
    await officer.sees(/Đã ghi vào danh sách/);
    await officer.page.goto(`/dot/${campaign}/xa/${ward}/ho/H-2`);
    await officer.sees(t('Có thể bị ghi hai lần', ''));
    await officer.sees(why);
    await officer.link(t('Đặng Văn Thử', '')).click();
    await officer.page.getByRole('heading', { level: 1, name: 'Hộ H-1' }).waitFor();

    await officer.page.goto(`/dot/${campaign}/xa/${ward}/trung-lap`);
    await officer.press(buttons.decideDuplicate);
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Cùng một hộ, giữ: Đặng Văn Thử/ }).check();
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Trưởng thôn xác nhận là một người');
    expect(await seriousViolations(officer.page)).toEqual([]);
    await dialog.getByRole('button', { name: buttons.decideDuplicate.vi }).click();
    await officer.sees(t('Trưởng thôn xác nhận là một người', ''));
    await officer.sees(t('Chưa thấy cặp hộ nào giống nhau đến mức đó.', ''));
    expect(await seriousViolations(officer.page)).toEqual([]);
    await officer.page.setViewportSize({ width: 360, height: 800 });
    await officer.page.goto(`/dot/${campaign}/neu-ket-thuc`);
    await officer.page.getByRole('table').waitFor();
    expect(await seriousViolations(officer.page)).toEqual([]);
    await officer.page.goto(`/dot/${campaign}/xa/${ward}`);
    await officer.sees(t('Bỏ hoặc gộp 1 hộ trùng', ''));
    await officer.leave();

    const district = await personOfDemo(demo.browser, demo.machine, 'district');
    await district.page.goto(`/dot/${campaign}/trung-lap?xa=${ward}`);
    await district.sees(t('Trưởng thôn xác nhận là một người', ''));
    await district.press(t('So với các xã khác', ''));
    await district.sees(t('Đã so với 9 / 9 xã.', ''));
    expect(await district.page.getByRole('row', { name: /Đặng Văn Thử/ }).count()).toBe(1);
    expect(await seriousViolations(district.page)).toEqual([]);
    await district.page.setViewportSize({ width: 360, height: 800 });
    await district.leave();
  }, 180_000);
});
