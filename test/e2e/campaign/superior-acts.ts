import { buttons, sections } from '../../../shared/i18n/controls.ts';
import { type Person, t } from '../person.ts';
import { type Act, type Journey, type Of, someone, wardName } from './journey.ts';

const reason = t('Lý do', 'Reason');

/** The district writes down who attended. */
export async function train({ ward, attended }: Of<'train'>, journey: Journey): Promise<void> {
  const district = await someone(journey, 'huyen-064');
  const name = wardName(journey, ward);
  await district.open(sections.training);
  await district.fill(t(`Số người dự, ${name}`, `Attended, ${name}`), String(attended));
  await district.press(/^(Ghi tập huấn|Save the training) \(1\)$/);
  await district.press(buttons.recordTraining, district.page.getByRole('dialog'));
  await district.sees(t('Xong 1 / 1 xã', '1 of 1 ward done'));
}

/** The province lets a ward go on untrained. */
export async function waive(ward: string, journey: Journey): Promise<void> {
  const province = await journey.people.at(journey.place.coordinator);
  await province.open(sections.training);
  await province.field(new RegExp(`^${wardName(journey, ward)}`)).check();
  await province.fill(reason, 'Cán bộ xã đã tập huấn năm trước');
  await confirmFor(province, t('Miễn tập huấn', 'Waive the training'));
}

export async function extend(
  { ward, stage, to, reason: why }: Of<'extend'>,
  journey: Journey,
): Promise<void> {
  const province = await journey.people.at(journey.place.coordinator);
  await province.open(sections.calendar);
  await province.press(buttons.extendStage);
  await province.field(new RegExp(`^${wardName(journey, ward)}`)).check();
  const label = stage === 'survey' ? t('Rà soát', 'Survey') : t('Họp dân', 'Village meetings');
  await province
    .field(t('Thời hạn của bước', 'Window of'))
    .selectOption({ label: label[province.view.language] });
  await province.fill(t('Hạn mới', 'New due day'), to);
  await province.fill(reason, why);
  await confirmFor(province, buttons.extendStage);
}

/** Presses the button of a form for several wards, and once more in the last look; waits until all is done. */
async function confirmFor(person: Person, label: { vi: string; en: string }): Promise<void> {
  await person
    .button(new RegExp(`^(${label.vi}|${label.en})( |$)`))
    .last()
    .click();
  await person.page
    .getByRole('dialog')
    .getByRole('button', { name: label[person.view.language] })
    .last()
    .click();
  await person.sees(t('Xong 1 / 1 xã', '1 of 1 ward done'));
}

async function review(ward: string, journey: Journey): Promise<Person> {
  const district = await someone(journey, 'huyen-064');
  await district.open(sections.waiting);
  const name = wardName(journey, ward);
  await district.link(new RegExp(`^(Xem và trả lời|Review and answer) ?: ${name}$`)).click();
  return district;
}

export async function approve({ ward }: Of<'approve'>, journey: Journey): Promise<void> {
  const district = await review(ward, journey);
  await district.confirm(buttons.approveWard);
  const name = wardName(journey, ward);
  await district.sees(
    t(`Đã phê duyệt danh sách của ${name}: 20 hộ.`, `The list of ${name} is approved: 20 households.`),
  );
}

/** The district takes its answer back. */
export async function recall(event: Act, journey: Journey): Promise<void> {
  const { ward } = event;
  const why = String(Reflect.get(event, 'reason'));
  const district = await someone(journey, 'huyen-064');
  const name = wardName(journey, ward);
  await district.open(sections.board);
  await district.link({ vi: name, en: name }).first().click();
  await district.link(t('Thẩm định', 'Review the list')).first().click();
  await district.press(buttons.recall);
  const look = district.page.getByRole('dialog');
  await district.fill(t('Lý do rút lại', 'Why it is recalled'), why, look);
  await district.press(buttons.recall, look);
  await district.sees(
    t(
      `Đã rút lại: danh sách của ${name} lại chờ bạn trả lời.`,
      `Recalled: the list of ${name} waits for your answer again.`,
    ),
  );
}

export async function returnHouseholds(event: Of<'return'>, journey: Journey): Promise<void> {
  const { ward, households, reason: why } = event;
  const district = await review(ward, journey);
  await district.press(buttons.returnHouseholds);
  for (const code of households) {
    await district.page.getByRole('row').filter({ hasText: code }).getByRole('checkbox').check();
  }
  await district.press(buttons.returnHouseholds);
  const look = district.page.getByRole('dialog');
  await district.fill(t('Lý do trả lại', 'Why they are returned'), why, look);
  await district.press(buttons.returnHouseholds, look);
  await district.sees(
    t(`Đã trả lại ${households.length} hộ`, `Returned to ${wardName(journey, ward)}: ${households.length}`),
  );
}
