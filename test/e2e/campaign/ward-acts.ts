import { join } from 'node:path';

import { buttons, sections } from '../../../shared/i18n/controls.ts';
import { handIn } from '../hand-in.ts';
import { type Label, t } from '../person.ts';
import { type Journey, type Of, officerOf } from './journey.ts';

/** What the page says once a file of the campaign is recorded. */
const recorded: Readonly<Record<string, Label>> = {
  'uploads/02056/dot-1.csv': t('18 hộ mới, 2 hộ có lỗi chưa được ghi.', '18 new, 2 with errors.'),
  'uploads/02056/dot-2.csv': t('Đã ghi vào danh sách: 2 hộ mới.', 'Recorded: 2 new.'),
  'uploads/02068/danh-sach.xlsx': t('Đã ghi vào danh sách: 20 hộ mới.', 'Recorded: 20 new.'),
  'uploads/02056/cham-lai.csv': t('2 hộ thay đổi, 8 hộ giữ nguyên.', '2 changed, 8 unchanged.'),
  'uploads/02029/danh-sach.csv': t('Đã ghi vào danh sách: 20 hộ mới.', 'Recorded: 20 new.'),
};

/** Hands in a file, looks at what was found, and records it. */
export async function upload({ ward, file }: Of<'upload'>, journey: Journey): Promise<void> {
  const officer = await officerOf(journey, ward);
  await handIn(officer, join(journey.folder.path, file));
  await officer.confirm(buttons.commitBatch);
  await officer.sees(recorded[file] ?? t('Đã ghi vào danh sách', 'Recorded'));
}

export async function excuse({ ward, household }: Of<'excuse'>, journey: Journey): Promise<void> {
  const officer = await officerOf(journey, ward);
  await officer.open(sections.households);
  await officer.press(/^(Chưa rà soát|Not surveyed yet)/);
  const row = officer.page.getByRole('row').filter({ hasText: household });
  await officer.press(/^(Miễn rà soát|Excuse) /, row);
  const look = officer.page.getByRole('dialog');
  await officer.field(t('Đã chuyển đi nơi khác', 'Moved away'), look).check();
  await officer.press(buttons.excuseHousehold, look);
  await officer.sees(t('Đã ghi lý do miễn rà soát.', 'The household is excused.'));
}

export async function submit({ ward }: Of<'submit'>, journey: Journey): Promise<void> {
  const officer = await officerOf(journey, ward);
  await officer.confirm(buttons.submitSurvey);
  await officer.sees(t('Đã gửi kết quả rà soát.', 'The survey is submitted.'));
}

/** Reads from the minutes what came of a meeting. */
export async function meeting(event: Of<'meeting'>, journey: Journey): Promise<void> {
  const { ward, village, attended, agreed } = event;
  const officer = await officerOf(journey, ward);
  await officer.open(sections.meetings);
  const row = officer.page.getByRole('row').filter({ hasText: village });
  await officer.press(/^(Ghi kết quả họp|Save the meeting) /, row);
  await officer.fill(t('Số người dự họp', 'People who attended'), String(attended));
  await officer.fill(t('Số người đồng ý', 'People who agreed'), String(agreed));
  const passes = agreed / attended >= journey.folder.campaign.vetting.agree;
  await officer.sees(
    passes
      ? t('thôn thông qua', 'the village passes')
      : t('thôn không thông qua', 'the village does not pass'),
  );
  await officer.confirm(buttons.recordMeeting);
}

/** Forwards the list, hangs it up and confirms it. */
export async function forward({ ward }: Of<'forward'>, journey: Journey): Promise<void> {
  const officer = await officerOf(journey, ward);
  await officer.open(sections.meetings);
  await officer.confirm(buttons.forwardList);
  await officer.sees(t('Đã chuyển danh sách sang niêm yết.', 'The list is forwarded.'));
  await journey.place.settle();
  await officer.page.reload();
  await officer.open(sections.posting);
  await officer.fill(t('Nơi niêm yết', 'Places'), 'Trụ sở UBND xã\nNhà văn hóa thôn');
  await officer.confirm(buttons.postList);
  await officer.sees(t('Đã niêm yết, đến hết', 'The list is posted until the end of'));
}

/** Writes down what the recheck of an objection came to. */
export async function resolve({ ward, set }: Of<'resolve'>, journey: Journey): Promise<void> {
  const officer = await officerOf(journey, ward);
  await officer.open(sections.objections);
  await officer.press(t('Ghi kết quả phúc tra', 'Record the recheck'));
  await officer.field(/^(Thay đổi điểm|New scores)/).check();
  await officer.fill(/^(Thu nhập mới|New income)/, String(set?.income));
  await officer.fill(t('Phúc tra thấy gì', 'What the recheck found'), 'Xe máy đã bán từ tháng 6.');
  await officer.confirm(buttons.resolveObjection);
  await officer.sees(t('Hộ được niêm yết lại.', 'The household is posted again.'));
}
