import { type BatchView, newKey, type WardParams } from './api.ts';
import { both, h } from './dom.ts';
import { fontQuestion } from './font-question.ts';
import { announce, withErrorsIn } from './layout.ts';
import { untilChecked, upload } from './upload.ts';

const messages = {
  received: 'Đã nhận tệp, đang kiểm tra. / Received, checking.',
  checked: 'Đã kiểm tra xong. Xem trước rồi ghi nhận. / Checked. Look at the preview, then commit.',
  refused:
    'Tệp không đọc được. Xem lỗi, sửa rồi nộp lại. / Refused. Look at the findings, mend it, send it again.',
  failed: 'Không kiểm tra được tệp. / The file could not be checked.',
  legacyFont: 'Tệp dùng phông chữ cũ: hãy xác nhận. / Old font: please confirm it.',
};

/** The form that sends a survey file and waits until it is checked. `reload` shows the ward's batches again. */
export function uploadForm(ward: WardParams, reload: () => Promise<void>): HTMLElement {
  let key = newKey();
  const renewKey = () => {
    key = newKey();
  };
  const file = fileInput(renewKey);
  const font = fontQuestion(renewKey);
  const progress = h('progress', { max: 1, value: 0, hidden: true });
  const problem = h('div', {});
  const button = h('button', {}, both('Nộp và kiểm tra', 'Send and check'));
  const send = async (chosen: File) => {
    const batch = await upload(ward, { file: chosen, encoding: font.encoding(), key, progress });
    announce(messages.received);
    const checked = await untilChecked(batch);
    renewKey();
    const isAsking = await font.showFor(batch, checked);
    announce(isAsking ? messages.legacyFont : messageOf(checked));
    if (!isAsking) file.value = '';
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    button.disabled = true;
    progress.hidden = false;
    await withErrorsIn(problem, () => send(chosen));
    button.disabled = false;
    progress.hidden = true;
    await reload();
  };
  return h(
    'form',
    { class: 'card form', submit },
    h('label', { for: 'file' }, fileLabel()),
    font.element,
    h('p', { class: 'row' }, file, button),
    progress,
    problem,
  );
}

const messageOf = ({ status }: BatchView): string =>
  status === 'refused' || status === 'failed' ? messages[status] : messages.checked;

const fileLabel = (): Node => both('Chọn tệp .xlsx hoặc .csv, tối đa 50 MB', 'Choose a file, 50 MB at most');

const fileInput = (change: () => void): HTMLInputElement =>
  h('input', { type: 'file', id: 'file', accept: '.xlsx,.csv', required: true, change });
