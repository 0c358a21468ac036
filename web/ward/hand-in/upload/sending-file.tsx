import { Button, Progress } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { formatBytes } from '../../../language/format-bytes.ts';
import { useLanguage } from '../../../language/language.tsx';
import classes from '../hand-in.module.css';
import { stopUpload, type UploadJob } from './upload-job.ts';

/** Milliseconds without progress after which the line is called slow. */
const slowAfter = 15_000;

interface Props {
  readonly job: UploadJob & { readonly is: 'sending' };
}

/** How far the file is, and the way to stop it. */
export function SendingFile({ job: { sending, share } }: Props): ReactNode {
  const { say } = useLanguage();
  const isSlow = useIsSlow(share);
  useWarnBeforeLeaving();
  const percent = Math.floor(share * 100);
  const { name, size } = sending.file;
  return (
    <div className={classes.panel}>
      <h2>
        {say('Đang gửi', 'Sending')} <bdi>{name}</bdi>
      </h2>
      <Progress value={percent} size="lg" aria-label={say('Đã gửi', 'Sent')} />
      <p className={classes.row}>
        <span role="status">{share < 1 ? `${percent}%` : say('Máy chủ đang nhận…', 'Being received…')}</span>
        <span className="quiet">{formatBytes(size)}</span>
        <Button variant="default" onClick={stopUpload}>
          {say('Dừng gửi', 'Stop')}
        </Button>
      </p>
      {isSlow && share < 1 && (
        <p>
          {say(
            'Mạng rất chậm hoặc đã mất. Có thể chờ tiếp, hoặc dừng rồi gửi lại sau.',
            'The line is very slow or lost. Wait, or stop and send it again later.',
          )}
        </p>
      )}
    </div>
  );
}

function useIsSlow(share: number): boolean {
  const [isSlow, setSlow] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every progress starts the waiting anew.
  useEffect(() => {
    setSlow(false);
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => clearTimeout(timer);
  }, [share]);
  return isSlow;
}

/** The browser asks before it closes a tab that sends a file. */
function useWarnBeforeLeaving(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, []);
}
