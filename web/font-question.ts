import { ask, type BatchParams, type BatchView } from './api.ts';
import { both, h, setChildren } from './dom.ts';

type Encoding = 'tcvn3' | 'vni';
const isEncoding = (value: string): value is Encoding => value === 'tcvn3' || value === 'vni';

/** The question that a file in a legacy font encoding raises (E003). */
interface FontQuestion {
  readonly element: HTMLElement;
  /** The encoding that was chosen; undefined for Unicode. */
  encoding(): Encoding | undefined;
  /** Shows the question if the checked batch raises it, and says whether it does. The choice starts again at Unicode. */
  showFor(params: BatchParams, batch: BatchView): Promise<boolean>;
}

export function fontQuestion(onChange: () => void): FontQuestion {
  const option = (value: string, label: string) => h('option', { value }, label);
  const choice = h(
    'select',
    { id: 'font', change: onChange },
    option('', 'Unicode'),
    option('tcvn3', 'TCVN3 (ABC, .VnTime)'),
    option('vni', 'VNI'),
  );
  const sample = h('p', {});
  const label = both(
    'Nếu mẫu đọc đúng, chọn phông đó rồi nộp lại:',
    'If it reads well, choose that font, send again:',
  );
  const element = h(
    'div',
    { class: 'font', hidden: true },
    sample,
    h('label', { for: 'font' }, label),
    choice,
  );
  return {
    element,
    encoding: () => (isEncoding(choice.value) ? choice.value : undefined),
    async showFor(params, { findings = {} }) {
      const isLegacy = 'E003' in findings;
      choice.value = '';
      element.hidden = !isLegacy;
      if (isLegacy) setChildren(sample, await lastFinding(params, findings));
      return isLegacy;
    },
  };
}

/** Reading stops at E003, so it is the last finding. */
async function lastFinding(params: BatchParams, counts: NonNullable<BatchView['findings']>): Promise<Node> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const { findings } = await ask('GET /api/campaigns/:campaign/wards/:ward/batches/:batch/findings', {
    ...params,
    from: total - 1,
    limit: 1,
  });
  return h('span', {}, ...findings.map(({ message, messageEn }) => both(message, messageEn)));
}
