import { expect, onTestFinished, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { inBrowser } from './browser.ts';
import { givenCommands } from './campaign/given-commands.ts';
import { demoForTests } from './demo.ts';
import { accountOf } from './demo-visitors.ts';
import { chosenFile, fileNamed, handIn } from './hand-in.ts';
import { personAt, signIn, t } from './person.ts';
import { campaign } from './tour.ts';

const ward = '02071';

inBrowser('wrong turns of a ward', () => {
  const demo = demoForTests();

  test.each([360, 1280])(
    'have a way back, %d pixels wide: a cell corrected, a file discarded, one undone',
    async (width) => {
      const officer = await personAt(demo.browser, demo.machine, { language: 'vi', width });
      onTestFinished(() => officer.context.close());
      const { page } = officer;
      const posts: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
      });
      await signIn(officer, await accountOf(ward, demo.machine));
      const file = await page.request.get(
        `/api/campaigns/${campaign}/wards/${ward}/demo-file?kind=with-errors`,
      );
      const bytes = await file.body();

      await handIn(officer, fileNamed('bo-di.xlsx', bytes));
      await officer.press(/^Bỏ tệp/, page.getByRole('article').first());
      await officer.press(buttons.discardBatch, page.getByRole('dialog'));
      await officer.sees(t('Đã bỏ tệp. Danh sách không thay đổi.', ''));

      await officer.field(chosenFile).setInputFiles(fileNamed('co-loi.xlsx', bytes));
      await officer.press(buttons.receiveBatch);
      await officer.button(buttons.commitBatch).first().waitFor();
      await officer.open(sections.errors);
      const wrong = page.getByRole('listitem').filter({ hasText: 'Lỗi E203' }).last();
      await officer.press(/^Sửa ô/, wrong);
      await page.getByRole('textbox', { name: /^Số nhân khẩu \(/ }).fill('4');
      await officer.press(t('Lưu và kiểm tra lại', 'Save and check again'));
      await officer.sees(/Đã sửa và kiểm tra lại: còn 2 hộ có lỗi/);
      const answer = await page.getByText(/^Đã sửa và kiểm tra lại/).boundingBox();
      expect(answer?.y, 'in view').toBeGreaterThanOrEqual(0);
      expect(answer?.y, 'in view').toBeLessThan(400);
      await page.getByText('Đã sửa trên trang: 1 ô, bỏ 0 dòng').click();
      await officer.sees(/“0” → “4”/);

      await officer.open(sections.handIn);
      await officer.confirm(buttons.commitBatch);
      await officer.press(/^Hoàn tác việc ghi/, page.getByRole('article').first());
      const look = page.getByRole('dialog');
      await officer.fill(t('Lý do', 'Reason'), 'Nhầm tệp', look);
      await officer.press(buttons.undoBatch, look);
      await officer.sees(t('Đã hoàn tác: danh sách như trước khi ghi tệp.', ''));
      await officer.sees(/Đã ghi rồi hoàn tác/);
      const given = givenCommands(posts);
      for (const name of ['discardBatch', 'correctCell', 'commitBatch', 'undoBatch'])
        expect(given).toContain(name);
    },
  );

  test('include a row that is dropped from a checked file', async () => {
    const officer = await personAt(demo.browser, demo.machine, { language: 'vi', width: 1280 });
    onTestFinished(() => officer.context.close());
    const { page } = officer;
    await signIn(officer, await accountOf(ward, demo.machine));
    const file = await page.request.get(
      `/api/campaigns/${campaign}/wards/${ward}/demo-file?kind=with-errors`,
    );
    await handIn(officer, fileNamed('bo-dong.xlsx', await file.body()));
    await officer.button(buttons.commitBatch).first().waitFor();
    await officer.open(sections.errors);
    const wrong = page.getByRole('listitem').filter({ hasText: 'Lỗi E203' }).first();
    await officer.press(/^Bỏ dòng/, wrong);
    const look = page.getByRole('dialog');
    await officer.fill(t('Lý do', 'Reason'), 'Nhập thử', look);
    await officer.press(buttons.dropRow, look);
    await officer.sees(/Đã sửa và kiểm tra lại: còn 2 hộ có lỗi/);
    await page.getByText('Đã sửa trên trang: 0 ô, bỏ 1 dòng').waitFor();
    for (const left of [1, 0]) {
      await officer.press(
        /^Bỏ dòng/,
        page
          .getByRole('listitem')
          .filter({ hasText: /^.*Lỗi E/ })
          .first(),
      );
      await officer.fill(t('Lý do', 'Reason'), 'Nhập thử', look);
      await officer.press(buttons.dropRow, look);
      await officer.sees(new RegExp(`Đã sửa và kiểm tra lại: còn ${left} hộ có lỗi`));
    }
    await officer.link(t('Xem trước rồi ghi', 'Look at it, then record')).click();
    await officer.button(buttons.commitBatch).first().waitFor();
  });
});
