import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { BatchView } from '../../client/answers.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { uploadWindow } from '../upload-window.ts';
import { useWard } from '../use-ward.ts';
import { assessBatch, isWorthRecording } from './assess-batch.ts';
import { recordedText, recordingText } from './recording-text.ts';

interface Props {
  readonly batch: BatchView;
}

/** Records a checked file. Nothing is offered that would only leave errors behind. */
export function RecordBatch({ batch }: Props): ReactNode {
  const { say } = useLanguage();
  const detail = useWard();
  if (!detail.may('commitBatch') || !isWorthRecording(batch)) return null;
  if (uploadWindow(detail).is === 'open') return <RecordButton batch={batch} />;
  return (
    <p>{say('Hiện không ghi được: ngoài thời gian nộp.', 'It cannot be recorded outside of the window.')}</p>
  );
}

/** The button, with a last look at what it will do. */
function RecordButton({ batch }: Props): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const [isOpen, setOpen] = useState(false);
  const tell = useNotice();
  const record = useCommand('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/commit');
  const confirm = async () => {
    if (!(await record.run({ ...params, batch: batch.id }))) return;
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
      <Button size="md" onClick={() => setOpen(true)}>
        {label}
      </Button>
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
