import type { ReactNode } from 'react';
import type { BatchView } from '../../client/answers.ts';
import { preview } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Figure, Figures } from '../../parts/figures.tsx';
import { FindingCounts } from './finding-counts.tsx';
import { RecordBatch } from './record-batch.tsx';
import { Recorded } from './recorded.tsx';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly batch: BatchView;
}

/** What recording a file would change, or has changed, and what was found in it. */
export function BatchPreview({ batch }: Props): ReactNode {
  return (
    <>
      {batch.status === 'ready' && <Verdict batch={batch} />}
      <Counts batch={batch} />
      <FindingCounts batch={batch} />
      {batch.status === 'ready' ? <RecordBatch batch={batch} /> : <Recorded batch={batch} />}
    </>
  );
}

const order = ['new', 'changed', 'unchanged', 'missing', 'rejected'] as const;

function Counts({ batch }: Props): ReactNode {
  const { say, count } = useLanguage();
  if (!batch.preview) return null;
  const counts = { ...batch.preview, unsurveyed: batch.unsurveyed ?? 0 };
  const shown = counts.unsurveyed > 0 ? ([...order, 'unsurveyed'] as const) : order;
  return (
    <Figures>
      {shown.map((name) => (
        <Figure
          key={name}
          name={say(preview[name])}
          value={count(counts[name])}
          tone={name === 'rejected' && counts[name] > 0 ? 'bad' : undefined}
        />
      ))}
    </Figures>
  );
}
