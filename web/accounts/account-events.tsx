import type { ReactNode } from 'react';
import { useRead } from '../client/use-read.ts';
import { accountTexts } from '../language/account-event-text.ts';
import { formatInstant } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { actorText } from '../story/actor-text.ts';

const isKnown = (did: string): did is keyof typeof accountTexts => did in accountTexts;

/** An account's name with its person's. */
const named = (name: string, fullName: string | undefined): string =>
  fullName ? `${name} (${fullName})` : name;

/** Who changed which account, and when. */
export function AccountEvents({ campaign }: { readonly campaign: string }): ReactNode {
  const { say } = useLanguage();
  const { events } = useRead('GET /api/campaigns/:campaign/users/events', { campaign });
  return (
    <DataTable
      caption={say('Lịch sử tài khoản', 'History of the accounts')}
      rows={events}
      keyOf={({ at, by, did, account }) => `${at} ${by} ${did} ${account}`}
      empty={say('Chưa có thay đổi nào được ghi.', 'No change is recorded yet.')}
      columns={[
        { title: say('Lúc', 'When'), cell: ({ at }) => formatInstant(at) },
        {
          title: say('Việc', 'What'),
          cell: ({ did, account, fullName }) => (
            <bdi>{isKnown(did) ? say(accountTexts[did]({ account: named(account, fullName) })) : did}</bdi>
          ),
        },
        {
          title: say('Ai', 'Who'),
          cell: ({ by, byFullName }) => <bdi>{named(say(actorText(by)), byFullName)}</bdi>,
        },
      ]}
    />
  );
}
