import { expect } from 'vitest';

import { buttons, sections } from '../../../shared/i18n/controls.ts';
import { type Label, t } from '../person.ts';
import { type Act, type Journey, officerOf, someone, wardName } from './journey.ts';

/** What would be refused is not offered, and the page says why; no other act of the campaign is refused. */
export async function cannot(event: Act, journey: Journey): Promise<void> {
  if (event.do === 'submit') return cannotSubmit(event, journey);
  if (event.do === 'upload') return cannotUpload(event, journey);
  if (event.do === 'approve') return cannotApprove(event, journey);
  throw new Error(`${event.do} is not known to be refused`);
}

/** By the hour at which somebody would submit too early. */
const whyNot: Readonly<Record<string, Label>> = {
  '2019-10-08T15:00': t('Sửa 2 hộ có lỗi', 'Fix 2 households with errors'),
  '2019-10-09T10:00': t(
    'Rà soát hoặc miễn 1 hộ đầu kỳ còn thiếu',
    'Survey or excuse 1 household of the opening list',
  ),
};

async function cannotSubmit({ at, ward }: Act, journey: Journey): Promise<void> {
  const officer = await officerOf(journey, ward);
  await officer.sees(whyNot[at] ?? /^$/);
  expect(await officer.button(buttons.submitSurvey).count()).toBe(0);
}

async function cannotUpload({ ward }: Act, journey: Journey): Promise<void> {
  const officer = await officerOf(journey, ward);
  await officer.open(sections.handIn);
  await officer.sees(t('Đã hết hạn nộp (Thứ Sáu, 18/10/2019).', 'The last day was Friday, 18/10/2019.'));
  expect(await officer.button(buttons.receiveBatch).count()).toBe(0);
}

async function cannotApprove({ ward }: Act, journey: Journey): Promise<void> {
  const district = await someone(journey, 'huyen-064');
  const name = wardName(journey, ward);
  await district.link({ vi: name, en: name }).first().click();
  await district.link(t('Thẩm định', 'Review')).first().click();
  await district.sees(
    t('Danh sách chưa trình (bước: niêm yết)', 'The list is not submitted yet (stage: posting)'),
  );
  expect(await district.button(buttons.approveWard).count()).toBe(0);
}
