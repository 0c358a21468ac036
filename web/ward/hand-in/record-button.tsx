import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { BatchView } from '../../client/answers.ts';
import { Refused } from '../../client/refused.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { useWardParams } from '../use-ward.ts';
import { type Assessment, assessBatch } from './assess-batch.ts';
import { recordedText, recordingText } from './recording-text.ts';

interface Props {
  readonly batch: BatchView;
  /** Keys of the households whose new head is confirmed. */
  readonly confirmed: readonly string[];
  /** Why it cannot be pressed yet. */
  readonly blocked?: string | undefined;
  /** Called where the server knows of heads that are not confirmed. */
  readonly onHeads: () => void;
}

const dangerous: ReadonlySet<Assessment> = new Set(['mostlyBad', 'mostlyForeign']);

/** The button, with a last look at what it will do. */
export function RecordButton({ batch, confirmed, blocked, onHeads }: Props): ReactNode {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { run, isRunning, error, clear } = useRecord({ batch, confirmed, onHeads });
  const close = () => {
    clear();
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
        isRunning={isRunning}
        error={error}
        title={label}
        action={label}
        isOpen={isOpen}
        isDangerous={dangerous.has(assessBatch(batch))}
        onConfirm={() => void run().then((isDone) => isDone && setOpen(false))}
        onClose={close}
      >
        <ul>
          {recordingText(batch, confirmed.length).map((text) => (
            <li key={text.vi}>{say(text)}</li>
          ))}
        </ul>
      </Confirm>
    </div>
  );
}

/** The command that records the file. */
function useRecord({ batch, confirmed, onHeads }: Props) {
  const { say } = useLanguage();
  const params = useWardParams();
  const tell = useNotice();
  const record = useCommand('POST /api/campaigns/:campaign/wards/:ward/batches/:batch/commit', (error) => {
    if (error instanceof Refused && error.code === 'HeadsWouldChange') onHeads();
  });
  const run = async () => {
    const isDone = await record.run({ ...params, batch: batch.id, confirm: [...confirmed] });
    if (isDone) tell(say(recordedText(batch)));
    return isDone;
  };
  return { ...record, run };
}
