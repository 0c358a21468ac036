import { ask, type WardDetail, type WardParams } from './api.ts';
import { batchCard } from './batch-card.ts';
import { both, h, setChildren } from './dom.ts';
import { downloadLink } from './download-link.ts';
import { errorAlert } from './layout.ts';
import { uploadForm } from './upload-form.ts';

/**
 * The ward's survey files; its officer also gets the template and, during the survey, the upload form. `onCommit` runs
 * after a file is committed.
 */
export function batchSection(
  params: WardParams,
  { can, ward }: WardDetail,
  onCommit: () => Promise<void>,
): HTMLElement {
  const list = h('div', { class: 'batches' });
  const reload = async () => {
    try {
      const { batches } = await ask('GET /api/campaigns/:campaign/wards/:ward/batches', params);
      const none = h('p', { class: 'none' }, both('Chưa có tệp nào.', 'No file yet.'));
      const cards = batches.map((batch) =>
        batchCard({ ...params, batch: batch.id }, batch, { can, afterCommit }),
      );
      setChildren(list, cards.length === 0 ? none : cards);
    } catch (error) {
      setChildren(list, errorAlert(error));
    }
  };
  const afterCommit = async () => {
    await Promise.all([reload(), onCommit()]);
  };
  void reload();
  const mayUpload = can.includes('receiveBatch');
  return h(
    'section',
    { id: 'batches' },
    h('h2', {}, both('Tệp số liệu', 'Survey files')),
    mayUpload && ['training', 'survey'].includes(ward.stage) && templateLink(params),
    mayUpload && ward.stage === 'survey' && uploadForm(params, reload),
    list,
  );
}

const templateLink = ({ campaign, ward }: WardParams): Node =>
  downloadLink(
    `/api/campaigns/${campaign}/wards/${ward}/template`,
    both('Tải tệp mẫu', 'Template'),
    h('span', { class: 'quiet' }, ' – ', both('có sẵn danh sách đầu kỳ', 'with the opening list')),
  );
