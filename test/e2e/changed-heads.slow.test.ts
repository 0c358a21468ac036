import { expect, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { personOfDemo } from './demo-visitors.ts';
import { fileNamed, handIn } from './hand-in.ts';
import { t } from './person.ts';
import { campaign } from './tour.ts';

const ward = '02071';
const here = `/api/campaigns/${campaign}/wards/${ward}`;

interface Line {
  readonly code: string;
  readonly head: string;
  readonly village: string;
}

/** A file that gives the first household another head, and the second one another score. */
function fileOver([first, second]: readonly Line[]): Buffer {
  const rows = [
    ['Mã hộ', 'Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Số nhân khẩu', 'B1', 'B2'],
    [first?.code, 'Cầm Văn Lạ', '20/01/1966', 'Nam', first?.village, 3, 100, 30],
    [second?.code, second?.head, '1970', 'Nam', second?.village, 3, 399, 0],
  ];
  return Buffer.from(rows.map((row) => row.join(',')).join('\n'));
}

inBrowser('a file that gives a recorded household another head', () => {
  const demo = demoForTests();

  test('shows both names and is recorded once the reader has ticked it', async () => {
    const person = await personOfDemo(demo.browser, demo.machine, ward);
    const { page } = person;
    const read = async (): Promise<readonly Line[]> =>
      (await (await page.request.get(`${here}/households`)).json()).households;
    const [first, second] = await read();
    await handIn(person, fileNamed('doi-chu-ho.csv', fileOver([first!, second!])));
    const panel = page.getByRole('article', { name: 'doi-chu-ho.csv' });
    const changes = panel.getByRole('region', { name: 'Thay đổi từng hộ' });
    await changes.getByText(/Điểm B1: .* → 399/).waitFor();
    const record = person.button(buttons.commitBatch, panel);
    expect(await record.isDisabled()).toBe(true);
    await panel.getByLabel(`Mã ${first?.code}, ${first?.village}: ${first?.head} → Cầm Văn Lạ`).check();
    await person.confirm(buttons.commitBatch, panel);
    await person.sees(t('Đã ghi vào danh sách: 2 hộ thay đổi.', ''));
    expect((await read()).find(({ code }) => code === first?.code)?.head).toBe('Cầm Văn Lạ');
    await person.open(sections.story);
    await person.sees(/2 thay đổi, 1 đổi chủ hộ/);
    await person.leave();
  }, 180_000);
});
