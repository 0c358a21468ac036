import type { BatchPlace, BatchView, WardPlace } from './answers.ts';
import { ask, newKey, sendFile } from './api.ts';
import { both, fill, h } from './dom.ts';
import { fontOf } from './font.ts';
import { problem, tell } from './frame.ts';

/** Sends a file and waits until it was checked; tried again on a slow line, it is the same batch. */
export function uploadForm(place: WardPlace, redraw: () => Promise<void>): HTMLElement {
  let key = newKey();
  const change = () => {
    key = newKey();
  };
  const file = h('input', { type: 'file', id: 'file', accept: '.xlsx,.csv', required: true, change });
  const font = fontOf(change);
  const bar = h('progress', { max: 1, value: 0, hidden: true });
  const trouble = h('div', {});
  const send = h('button', {}, both('Nộp và kiểm tra', 'Send and check'));
  const submit = async (event: Event) => {
    event.preventDefault();
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    fill(trouble);
    send.disabled = true;
    bar.hidden = false;
    try {
      const encoding = font.chosen();
      const body = { name: chosen.name, sha256: await hashOf(chosen), ...(encoding && { encoding }) };
      const given = { ...place, ...body };
      const opened = await ask('POST /api/campaigns/:campaign/wards/:ward/batches', given, key);
      const progress = (share: number) => {
        bar.value = share;
      };
      // A file that came before the line broke is not sent again.
      if (opened.upload) await sendFile(opened.upload, chosen, progress);
      tell('Đã nhận tệp, đang kiểm tra. / Received, checking.');
      const here = { ...place, batch: opened.batch.id };
      const batch = await checked(here);
      key = newKey();
      if (await font.ask(here, batch))
        tell('Tệp dùng phông chữ cũ: hãy xác nhận. / Old font: please confirm it.');
      else {
        file.value = '';
        tell('Đã kiểm tra xong. Xem trước rồi ghi nhận. / Checked. Look at the preview, then commit.');
      }
    } catch (error) {
      fill(trouble, problem(error));
    }
    send.disabled = false;
    bar.hidden = true;
    await redraw();
  };
  return h(
    'form',
    { class: 'card form', submit },
    h(
      'label',
      { for: 'file' },
      both('Chọn tệp .xlsx hoặc .csv, tối đa 50 MB', 'Choose a file, 50 MB at most'),
    ),
    font.question,
    h('p', { class: 'row' }, file, send),
    bar,
    trouble,
  );
}

/** Of the file's bytes, hexadecimal; a browser hashes only on a safe connection. */
async function hashOf(file: File): Promise<string | undefined> {
  if (!crypto.subtle) return undefined;
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the file was read; it goes on without the page as well. */
async function checked(place: BatchPlace): Promise<BatchView> {
  for (let wait = 300; ; wait = Math.min(wait * 2, 5_000)) {
    const batch = await ask('GET /api/campaigns/:campaign/wards/:ward/batches/:batch', place);
    if (batch.status !== 'waiting') return batch;
    await pause(wait);
  }
}
