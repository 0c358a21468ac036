import type { BatchPlace, BatchView, FindingText, WardDetail, WardPlace } from './answers.ts';
import { ask, newKey } from './api.ts';
import { both, fill, h, moment, n, say } from './dom.ts';
import { download } from './download.ts';
import { problem, tell } from './frame.ts';
import { uploadForm } from './upload.ts';
import { batchStatus, preview } from './words.ts';

/** The survey files of a ward: each with what it would do or did, and for its officer the next one to send. */
export function batchSection(place: WardPlace, { can, ward }: WardDetail): HTMLElement {
  const list = h('div', { class: 'batches' });
  const redraw = async () => {
    const { batches } = await ask('GET /api/campaigns/:campaign/wards/:ward/batches', place);
    const none = h('p', { class: 'none' }, both('Chưa có tệp nào.', 'No file yet.'));
    fill(list, batches.length === 0 ? none : batches.map((batch) => card(place, batch, can, redraw)));
  };
  redraw().catch((error) => fill(list, problem(error)));
  const mayUpload = can.includes('receiveBatch');
  return h(
    'section',
    { id: 'batches' },
    h('h2', {}, both('Tệp số liệu', 'Survey files')),
    mayUpload && ['training', 'survey'].includes(ward.stage) && template(place),
    mayUpload && ward.stage === 'survey' && uploadForm(place, redraw),
    list,
  );
}

function card(
  place: WardPlace,
  batch: BatchView,
  can: WardDetail['can'],
  redraw: () => Promise<void>,
): HTMLElement {
  const { id, name, status, receivedAt, by, findings = {} } = batch;
  const here = { ...place, batch: id };
  const trouble = h('div', {});
  const key = newKey();
  const commit = async () => {
    try {
      await ask('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/commit', here, key);
      tell('Đã ghi nhận. / Committed.');
      await redraw();
    } catch (error) {
      fill(trouble, problem(error));
    }
  };
  const codes = Object.entries(findings);
  return h(
    'article',
    { class: `card batch ${status}` },
    h('h3', {}, name, h('small', {}, `${moment(receivedAt)} · ${by}`)),
    h('p', { class: `mark ${status}` }, say(batchStatus[status])),
    status !== 'refused' && batch.preview && counts(batch.preview, batch.unsurveyed),
    codes.length > 0 &&
      h(
        'p',
        { class: 'codes' },
        codes.map(([code, count]) => h('span', { class: code[0] }, `${code} × ${n(count)}`)),
      ),
    can.includes('readFindings') && [
      findingsOf(here, codes.length),
      batch.sha256 !== undefined && marked(here),
    ],
    trouble,
    status === 'ready' &&
      can.includes('receiveBatch') &&
      h('button', { type: 'button', click: commit }, both('Ghi nhận', 'Commit')),
  );
}

/** What the ward fills in, ready before the survey opens. */
const template = ({ campaign, ward }: WardPlace): Node =>
  download(
    `/api/campaigns/${campaign}/wards/${ward}/template`,
    both('Tải tệp mẫu', 'Template'),
    h('span', { class: 'quiet' }, ' – ', both('có sẵn danh sách đầu kỳ', 'with the opening list')),
  );

const marked = ({ campaign, ward, batch }: BatchPlace): Node =>
  download(
    `/api/campaigns/${campaign}/wards/${ward}/batches/${batch}/marked`,
    both('Tải tệp đã đánh dấu', 'Marked file'),
  );

/** Most files pass no household over, and say nothing of it. */
function counts(figures: NonNullable<BatchView['preview']>, unsurveyed = 0): Node {
  const all = { ...figures, unsurveyed };
  const names = Object.keys(preview) as (keyof typeof preview)[];
  const shown = names.filter((name) => name !== 'unsurveyed' || unsurveyed > 0);
  return h(
    'ul',
    { class: 'counts' },
    shown.map((name) => h('li', { class: name }, h('b', {}, n(all[name])), say(preview[name]))),
  );
}

/** The findings, fetched when somebody wants to see them. */
function findingsOf(place: BatchPlace, codes: number): Node | undefined {
  if (codes === 0) return undefined;
  const list = h('ol', { class: 'findings' });
  const toggle = async () => {
    if (list.childElementCount > 0) return;
    const { findings, total } = await ask(
      'GET /api/campaigns/:campaign/wards/:ward/batches/:batch/findings',
      { ...place, limit: 200 },
    );
    fill(list, ...findings.map(finding));
    if (total > findings.length)
      list.append(
        h(
          'li',
          {},
          both(
            `… và ${n(total - findings.length)} lỗi khác trong tệp đã đánh dấu`,
            'more in the marked file',
          ),
        ),
      );
  };
  return h('details', { toggle }, h('summary', {}, both('Xem lỗi và cảnh báo', 'Findings')), list);
}

const finding = ({ code, severity, row, column, label, message, messageEn, cure }: FindingText): Node =>
  h(
    'li',
    { class: severity },
    h(
      'b',
      {},
      code,
      row ? ` · dòng ${row}` : '',
      column ? ` · cột ${column}` : '',
      label ? ` (${label})` : '',
    ),
    h('span', {}, both(message, messageEn)),
    h('span', { class: 'cure' }, `→ ${cure}`),
  );
