import type { ReactNode } from 'react';
import type { BatchView } from '../../client/answers.ts';
import { preview } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { Figure, Figures } from '../../parts/figures.tsx';
import { useWard } from '../use-ward.ts';
import { isWorthRecording } from './assess-batch.ts';
import { Changes } from './changes/changes.tsx';
import { FindingCounts } from './finding-counts.tsx';
import { RecordBatch } from './record-batch.tsx';
import { Recorded } from './recorded.tsx';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly batch: BatchView;
}

/** What recording a file would change, or has changed, and what was found in it. */
export function BatchPreview({ batch }: Props): ReactNode {
  const { may } = useWard();
  const isReady = batch.status === 'ready';
  return (
    <>
      {isReady && <Verdict batch={batch} />}
      <CorrectedNote batch={batch} />
      <Counts batch={batch} />
      <FindingCounts batch={batch} />
      {isReady && isWorthRecording(batch) && may('readPreview') && <Changes batch={batch} />}
      {isReady ? <RecordBatch batch={batch} /> : <Recorded batch={batch} />}
    </>
  );
}

/** Says that a file is not read as it was sent. */
function CorrectedNote({ batch: { corrected, correctionOf } }: Props): ReactNode {
  const { say, count } = useLanguage();
  if (!corrected) return null;
  const [cells, rows] = [count(corrected.cells), count(corrected.rows)];
  return (
    <p>
      {say(
        `Đã sửa trên trang: ${cells} ô, bỏ ${rows} dòng.`,
        `Corrected on the page: cells: ${cells}, rows dropped: ${rows}.`,
      )}{' '}
      {correctionOf !== undefined &&
        say(
          'Chỉ ghi các hộ có lỗi của tệp đã ghi trước; các hộ khác không đổi.',
          'It records only those with errors of the file that is recorded; the others stay as they are.',
        )}
    </p>
  );
}

const order = ['new', 'changed', 'unchanged', 'missing', 'rejected'] as const;

const onlyIfAny = ['foreign', 'heads', 'unsurveyed'] as const;

const isBad = (name: string): boolean => name === 'rejected' || name === 'heads';

function Counts({ batch }: Props): ReactNode {
  const { say, count } = useLanguage();
  if (!batch.preview) return null;
  const { heads = 0, foreign = 0, rejected } = batch.preview;
  const own = { heads, foreign, rejected: rejected - foreign, unsurveyed: batch.unsurveyed ?? 0 };
  const counts = { ...batch.preview, ...own };
  const shown = [...order, ...onlyIfAny.filter((name) => counts[name] > 0)];
  return (
    <Figures>
      {shown.map((name) => (
        <Figure
          key={name}
          name={say(preview[name])}
          value={count(counts[name])}
          tone={isBad(name) && counts[name] > 0 ? 'bad' : undefined}
        />
      ))}
    </Figures>
  );
}
