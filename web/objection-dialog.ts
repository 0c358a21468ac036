import { ask, newKey, type PostedHousehold, type WardParams } from './api.ts';
import { both, h } from './dom.ts';
import { formatDay } from './format.ts';
import { announce, withErrorsIn } from './layout.ts';

/** Asks what is wrong with a posted household, and files the objection. */
export function showObjectionDialog(ward: WardParams, household: PostedHousehold): void {
  const text = h('textarea', { id: 'objection', required: true, maxlength: 5000, rows: 5 });
  const problem = h('div', {});
  const key = newKey();
  const submit = (event: Event) => {
    event.preventDefault();
    void withErrorsIn(problem, async () => {
      await fileObjection({ ...ward, household: household.ref, text: text.value }, key);
      dialog.close();
    });
  };
  const cancel = h(
    'button',
    { type: 'button', class: 'quiet', click: () => dialog.close() },
    both('Thôi', 'Cancel'),
  );
  const form = h(
    'form',
    { class: 'form', submit },
    h(
      'h2',
      { id: 'objecting' },
      both('Khiếu nại', 'Object'),
      h('small', {}, `${household.head}, ${household.village}`),
    ),
    h('label', { for: 'objection' }, both('Nội dung khiếu nại', 'What is wrong')),
    text,
    problem,
    h('p', { class: 'row' }, h('button', {}, both('Gửi', 'Send')), cancel),
  );
  const dialog = h('dialog', { close: () => dialog.remove(), 'aria-labelledby': 'objecting' }, form);
  document.body.append(dialog);
  dialog.showModal();
}

interface Objection extends WardParams {
  readonly household: string;
  readonly text: string;
}

async function fileObjection(objection: Objection, key: string): Promise<void> {
  const filed = await ask('POST /api/campaigns/:campaign/wards/:ward/objections', objection, key);
  // A retry of a filed objection is answered with nothing.
  if (!filed) return announce('Đã nhận khiếu nại. / Received.');
  const dueOn = formatDay(filed.dueOn);
  announce(`Đã nhận khiếu nại. Xã phúc tra trước ngày ${dueOn}. / Received; rechecked by ${dueOn}.`);
}
