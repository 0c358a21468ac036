import type { ReactNode } from 'react';
import { buttons } from '../../shared/i18n/controls.ts';
import type { OwnAccount } from '../client/answers.ts';
import { useCommand } from '../client/use-command.ts';
import { formatInstant } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Section } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';

/** Where one is signed in; what was left open somewhere can be ended. */
export function SignIns({ signIns }: Pick<OwnAccount, 'signIns'>): ReactNode {
  const { say } = useLanguage();
  const { run, error, isRunning } = useCommand('POST /api/session/sign-ins/end');
  return (
    <Section title={say('Nơi đang đăng nhập', 'Where you are signed in')}>
      <Problem error={error} />
      <DataTable
        caption={say('Nơi đang đăng nhập', 'Where you are signed in')}
        rows={signIns}
        keyOf={({ id }) => id}
        columns={[
          {
            title: say('Thiết bị', 'Device'),
            cell: ({ device }) => <bdi>{device ?? say('không rõ', 'unknown')}</bdi>,
          },
          { title: say('Đăng nhập lúc', 'Signed in'), cell: ({ openedAt }) => formatInstant(openedAt) },
          { title: say('Dùng lần cuối', 'Last used'), cell: ({ usedAt }) => formatInstant(usedAt) },
          {
            title: say('Việc', 'Actions'),
            cell: ({ id, isThis, openedAt }) =>
              isThis ? (
                say('đang dùng', 'this one')
              ) : (
                <button type="button" className="link" disabled={isRunning} onClick={() => void run({ id })}>
                  {say(buttons.endSignIn)} <span className="unseen">{formatInstant(openedAt)}</span>
                </button>
              ),
          },
        ]}
      />
    </Section>
  );
}
