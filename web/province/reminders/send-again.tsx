import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage } from '../../language/language.tsx';
import { useNotice } from '../../parts/notice.tsx';
import { Problem } from '../../parts/problem.tsx';
import type { UnreachedDigest } from './unreached-digests.ts';

interface Props {
  readonly campaign: string;
  readonly digest: UnreachedDigest;
}

/** Sends the mail of one person and day again. */
export function SendAgain({ campaign, digest: { to, on } }: Props): ReactNode {
  const { say } = useLanguage();
  const tell = useNotice();
  const { run, isRunning, error } = useCommand('POST /api/campaigns/:campaign/reminders/again');
  const send = async (): Promise<void> => {
    if (await run({ campaign, to, on })) tell(say('Thư đang được gửi lại.', 'The mail is being sent again.'));
  };
  return (
    <>
      <Button size="xs" variant="default" loading={isRunning} onClick={() => void send()}>
        {say(buttons.sendAgain)}
      </Button>
      <Problem error={error} />
    </>
  );
}
