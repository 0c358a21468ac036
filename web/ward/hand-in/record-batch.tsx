import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { BatchView } from '../../client/answers.ts';
import { refreshAll } from '../../client/queries.ts';
import { Refused } from '../../client/refused.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Boundary } from '../../parts/boundary.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { uploadWindow } from '../upload-window.ts';
import { useWard } from '../use-ward.ts';
import { assessBatch, isWorthRecording } from './assess-batch.ts';
import { HeadChanges } from './changes/head-changes.tsx';
import { useChanges } from './changes/use-changes.ts';
import { recordedText, recordingText } from './recording-text.ts';

interface Props {
  readonly batch: BatchView;
}

/** Records a checked file. Nothing is offered that would only leave errors behind. */
export function RecordBatch({ batch }: Props): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  if (!detail.may('commitBatch') || !isWorthRecording(batch)) return null;
  if (uploadWindow(detail).is === 'open') return <RecordOpen batch={batch} />;
  return (
    <p>{say('Hiện không ghi được: ngoài thời gian nộp.', 'It cannot be recorded outside of the window.')}</p>
  );
}

/** Asks for the heads that would change, where the check or a refusal says that there are some. */
function RecordOpen({ batch }: Props): ReactNode {
  const [isRefused, setRefused] = useState(false);
  if (!isRefused && !batch.preview?.heads) {
    return <RecordButton batch={batch} confirm={[]} onHeads={() => setRefused(true)} />;
  }
  return (
    <Boundary>
      <RecordWithHeads batch={batch} />
    </Boundary>
  );
}

/** The button works once each head that would change is ticked. */
function RecordWithHeads({ batch }: Props): ReactNode {
  const { say } = useLanguage();
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const { lines, total } = useChanges(batch, 'heads');
  const open = total - lines.filter(({ household }) => confirmed.has(household)).length;
  const toggle = (household: string) => {
    const after = new Set(confirmed);
    if (!after.delete(household)) after.add(household);
    setConfirmed(after);
  };
  return (
    <>
      <HeadChanges batch={batch} confirmed={confirmed} onToggle={toggle} />
      <RecordButton
        batch={batch}
        confirm={[...confirmed]}
        blocked={
          open > 0 ? say(`Còn ${open} mã chưa xác nhận.`, `Codes not confirmed yet: ${open}.`) : undefined
        }
        onHeads={() => void refreshAll()}
      />
    </>
  );
}

interface ButtonProps extends Props {
  /** Keys of the households whose new head is confirmed. */
  readonly confirm: string[];
  /** Why it cannot be pressed yet. */
  readonly blocked?: string | undefined;
  /** Called where the server knows of heads that are not confirmed. */
  readonly onHeads: () => void;
}

/** The button, with a last look at what it will do. */
function RecordButton({ batch, confirm: confirmed, blocked, onHeads }: ButtonProps): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const [isOpen, setOpen] = useState(false);
  const tell = useNotice();
  const record = useCommand('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/commit', (error) => {
    if (error instanceof Refused && error.code === 'HeadsWouldChange') onHeads();
  });
  const confirm = async () => {
    if (!(await record.run({ ...params, batch: batch.id, confirm: confirmed }))) return;
    setOpen(false);
    tell(say(recordedText(batch)));
  };
  const close = () => {
    record.clear();
    setOpen(false);
  };
  const label = say(buttons.commitBatch);
  return (
    <div>
      <Button size="md" disabled={blocked !== undefined} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {blocked && <p className="quiet">{blocked}</p>}
      <Confirm
        isRunning={record.isRunning}
        error={record.error}
        title={label}
        action={label}
        isOpen={isOpen}
        isDangerous={assessBatch(batch) === 'mostlyBad'}
        onConfirm={() => void confirm()}
        onClose={close}
      >
        <ul>
          {recordingText(batch).map((text) => (
            <li key={text.vi}>{say(text)}</li>
          ))}
        </ul>
      </Confirm>
    </div>
  );
}
