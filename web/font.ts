import type { BatchPlace, BatchView } from './answers.ts';
import { ask } from './api.ts';
import { both, fill, h } from './dom.ts';

type OldFont = 'tcvn3' | 'vni';
const isOldFont = (value: string): value is OldFont => value === 'tcvn3' || value === 'vni';

/** Asks which old font a file is written in, once checking has found that it is (E003). */
export function fontOf(change: () => void) {
  const option = (value: string, label: string) => h('option', { value }, label);
  const choice = h(
    'select',
    { id: 'font', change },
    option('', 'Unicode'),
    option('tcvn3', 'TCVN3 (ABC, .VnTime)'),
    option('vni', 'VNI'),
  );
  const sample = h('p', {});
  const question = h(
    'div',
    { class: 'font', hidden: true },
    sample,
    h(
      'label',
      { for: 'font' },
      both('Nếu mẫu đọc đúng, chọn phông đó rồi nộp lại:', 'If it reads well, choose that font, send again:'),
    ),
    choice,
  );
  return {
    question,
    chosen: (): OldFont | undefined => (isOldFont(choice.value) ? choice.value : undefined),
    /** Whether a file that was checked is to be asked about; the next one begins as Unicode again. */
    async ask(place: BatchPlace, { findings = {} }: BatchView): Promise<boolean> {
      const isOld = 'E003' in findings;
      choice.value = '';
      question.hidden = !isOld;
      if (isOld) fill(sample, await lastFinding(place, findings));
      return isOld;
    },
  };
}

/** What breaks the reading of a file off is found last. */
async function lastFinding(place: BatchPlace, findings: NonNullable<BatchView['findings']>): Promise<Node> {
  const total = Object.values(findings).reduce((sum, count) => sum + count, 0);
  const page = { ...place, from: total - 1, limit: 1 };
  const { findings: found } = await ask(
    'GET /api/campaigns/:campaign/wards/:ward/batches/:batch/findings',
    page,
  );
  return h('span', {}, ...found.map(({ message, messageEn }) => both(message, messageEn)));
}
