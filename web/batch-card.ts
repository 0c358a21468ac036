import { ask, type BatchParams, type BatchView, type FindingText, newKey } from './api.ts';
import { both, bothOf, h, setChildren } from './dom.ts';
import { downloadLink } from './download-link.ts';
import { formatCount, formatInstant } from './format.ts';
import { batchStatus, preview } from './labels.ts';
import { announce, withErrorsIn } from './layout.ts';

interface Options {
  /** The names of what the reader may do and see in the ward. */
  readonly can: readonly string[];
  /** Shows the batches and the ward as they are after a commit. */
  readonly afterCommit: () => Promise<void>;
}

/** One survey file: its preview, its findings, and the button that commits it. */
export function batchCard(params: BatchParams, batch: BatchView, { can, afterCommit }: Options): Node {
  const { name, status, receivedAt, by, unsurveyed, sha256, findings = {} } = batch;
  const codes = Object.entries(findings);
  const problem = h('div', {});
  const key = newKey();
  const commit = () =>
    withErrorsIn(problem, async () => {
      await ask('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/commit', params, key);
      announce('Đã ghi nhận. / Committed.');
      await afterCommit();
    });
  const mayCommit = status === 'ready' && can.includes('receiveBatch');
  return h(
    'article',
    { class: `card batch ${status}` },
    h('h3', {}, name, h('small', {}, `${formatInstant(receivedAt)} · ${by}`)),
    h('p', { class: `mark ${status}` }, bothOf(batchStatus[status])),
    status !== 'refused' && batch.preview && previewCounts(batch.preview, unsurveyed),
    codes.length > 0 && findingCounts(codes),
    can.includes('readFindings') && [
      codes.length > 0 && findingDetails(params),
      sha256 !== undefined && markedLink(params),
    ],
    problem,
    mayCommit && h('button', { type: 'button', click: commit }, both('Ghi nhận', 'Commit')),
  );
}

/** Few files hold unsurveyed households, so their number is shown only where there are some. */
function previewCounts(counts: NonNullable<BatchView['preview']>, unsurveyed = 0): Node {
  const { new: added, changed, unchanged, missing, rejected } = counts;
  const item = (name: keyof typeof preview, count: number) =>
    h('li', { class: name }, h('b', {}, formatCount(count)), bothOf(preview[name]));
  return h(
    'ul',
    { class: 'counts' },
    item('new', added),
    item('changed', changed),
    item('unchanged', unchanged),
    item('missing', missing),
    item('rejected', rejected),
    unsurveyed > 0 && item('unsurveyed', unsurveyed),
  );
}

const findingCounts = (codes: readonly (readonly [code: string, count: number])[]): Node =>
  h(
    'p',
    { class: 'codes' },
    codes.map(([code, count]) => h('span', { class: code.charAt(0) }, `${code} × ${formatCount(count)}`)),
  );

const markedLink = ({ campaign, ward, batch }: BatchParams): Node =>
  downloadLink(
    `/api/campaigns/${campaign}/wards/${ward}/batches/${batch}/marked`,
    both('Tải tệp đã đánh dấu', 'Marked file'),
  );

/** The findings, loaded when they are first opened. */
function findingDetails(params: BatchParams): Node {
  const list = h('ol', { class: 'findings' });
  let isLoaded = false;
  const load = async () => {
    const { findings, total } = await ask(
      'GET /api/campaigns/:campaign/wards/:ward/batches/:batch/findings',
      { ...params, limit: 200 },
    );
    const more = total - findings.length;
    const rest = `… và ${formatCount(more)} lỗi khác trong tệp đã đánh dấu`;
    setChildren(
      list,
      findings.map(findingItem),
      more > 0 && h('li', {}, both(rest, 'more in the marked file')),
    );
    isLoaded = true;
  };
  const toggle = async () => {
    if (!isLoaded) await withErrorsIn(list, load);
  };
  return h('details', { toggle }, h('summary', {}, both('Xem lỗi và cảnh báo', 'Findings')), list);
}

function findingItem({ code, severity, row, column, label, message, messageEn, cure }: FindingText): Node {
  const place = [row && ` · dòng ${row}`, column && ` · cột ${column}`, label && ` (${label})`];
  return h(
    'li',
    { class: severity },
    h('b', {}, code, place),
    h('span', {}, both(message, messageEn)),
    h('span', { class: 'cure' }, `→ ${cure}`),
  );
}
