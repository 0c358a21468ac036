import { expect, onTestFinished, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser } from './browser.ts';
import { demoForTests } from './demo.ts';
import { accountOf } from './demo-visitors.ts';
import { personAt, signIn, t } from './person.ts';

inBrowser('a training session', () => {
  const demo = demoForTests();

  test.each([
    { language: 'vi', width: 390 },
    { language: 'en', width: 1280 },
  ] as const)(
    'is recorded with the people of a ward by name, $width pixels wide in $language',
    async (view) => {
      const district = await personAt(demo.browser, demo.machine, view);
      onTestFinished(() => district.leave());
      const { page } = district;
      await signIn(district, await accountOf('district', demo.machine));
      await district.open(sections.training);
      await district.fill(t('Ngày tập huấn', 'Held on'), '2019-10-02');
      await district.fill(t('Địa điểm', 'Place'), `Hội trường ${view.width}`);
      await district.fill(t('Người giảng', 'Teacher'), 'Ma Văn Mẫu');
      await district.fill(t('Nội dung, mỗi dòng một mục', 'Topics, one a line'), 'Phiếu B1\nPhiếu B2');
      await district.press(buttons.recordSession);
      await district.sees(t('Đã ghi buổi tập huấn.', 'The session is saved.'));

      const session = district.field(t('Người dự của buổi', 'Attendance of the session'));
      await session.selectOption({ label: `02/10/2019, Hội trường ${view.width}` });
      await district.press(/^(Nêu tên|Name them) ?: Xã Nghĩa Tá$/);
      const names = page.getByRole('dialog');
      await district.fill(t('Họ tên, mỗi dòng một người', 'Names, one a line'), 'Lò Thử\nMã Mẫu\n', names);
      await district.press(t('Xong', 'Done'), names);
      const counted = district.field(t('Số người dự, Xã Nghĩa Tá', 'Attended, Xã Nghĩa Tá'));
      expect(await counted.inputValue()).toBe('2');
      expect(await seriousViolations(page)).toEqual([]);

      const recorded = page.waitForRequest(
        (request) => request.method() === 'POST' && request.url().endsWith('/training'),
      );
      await district.press(/^(Ghi tập huấn|Save the training) \(1\)$/);
      await district.press(buttons.recordTraining, page.getByRole('dialog'));
      expect((await recorded).postDataJSON()).toMatchObject({ attended: 2, people: ['Lò Thử', 'Mã Mẫu'] });
      await district.sees(t('Xong 1 / 1 xã', '1 of 1 ward done'));
      const sessions = page.getByRole('table', {
        name: district.label(t('Các buổi tập huấn', 'Training sessions')),
      });
      await sessions.getByText(`Hội trường ${view.width}`).waitFor();
      expect(
        await sessions
          .getByRole('row')
          .filter({ hasText: `Hội trường ${view.width}` })
          .innerText(),
      ).toMatch(/2/);
    },
  );
});
