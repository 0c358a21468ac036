import { type ReactNode, useState } from 'react';
import type { BatchView } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Boundary } from '../../parts/boundary.tsx';
import { uploadWindow } from '../upload-window.ts';
import { useWard } from '../use-ward.ts';
import { isWorthRecording } from './assess-batch.ts';
import { HeadChanges } from './changes/head-changes.tsx';
import { useChanges } from './changes/use-changes.ts';
import { RecordButton } from './record-button.tsx';
import { useIsIdle } from './use-is-idle.ts';

interface Props {
  readonly batch: BatchView;
}

/** Records a checked file. Nothing is offered that would only leave errors behind, or change nothing. */
export function RecordBatch({ batch }: Props): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  const isIdle = useIsIdle(batch);
  if (!detail.may('commitBatch') || !isWorthRecording(batch) || isIdle) return null;
  if (uploadWindow(detail).is === 'open') return <RecordOpen batch={batch} />;
  return (
    <p>{say('Hiện không ghi được: ngoài thời gian nộp.', 'It cannot be recorded outside of the window.')}</p>
  );
}

/** Asks for the heads that would change, where the check or a refusal says that there are some. */
function RecordOpen({ batch }: Props): ReactNode {
  const [refusals, setRefusals] = useState(0);
  const ask = () => setRefusals(refusals + 1);
  if (refusals === 0 && !batch.preview?.heads) {
    return <RecordButton batch={batch} confirmed={[]} onHeads={ask} />;
  }
  return (
    <Boundary>
      <RecordWithHeads batch={batch} attempt={refusals} onHeads={ask} />
    </Boundary>
  );
}

interface WithHeadsProps extends Props {
  /** Counts the refusals, after each of which the heads are read anew. */
  readonly attempt: number;
  readonly onHeads: () => void;
}

/** The button works once each head that would change is ticked. */
function RecordWithHeads({ batch, attempt, onHeads }: WithHeadsProps): ReactNode {
  const { say } = useLanguage();
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const heads = useChanges(batch, 'heads', attempt);
  const open = heads.total - heads.lines.filter(({ household }) => confirmed.has(household)).length;
  const toggle = (household: string) => {
    const after = new Set(confirmed);
    if (!after.delete(household)) after.add(household);
    setConfirmed(after);
  };
  return (
    <>
      <HeadChanges heads={heads} confirmed={confirmed} onToggle={toggle} />
      <RecordButton
        batch={batch}
        confirmed={[...confirmed]}
        blocked={
          open > 0 ? say(`Còn ${open} mã chưa xác nhận.`, `Codes not confirmed yet: ${open}.`) : undefined
        }
        onHeads={onHeads}
      />
    </>
  );
}
