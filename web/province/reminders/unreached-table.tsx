import type { ReactNode } from 'react';
import type { Board } from '../../client/answers.ts';
import { useUser } from '../../client/session.tsx';
import { formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { namesIn, Recipient } from './recipient.tsx';
import { ReminderStatus } from './reminder-status.tsx';
import { hasNoContact } from './reminder-text.ts';
import { SendAgain } from './send-again.tsx';
import type { UnreachedDigest } from './unreached-digests.ts';

interface Props {
  readonly board: Board;
  readonly digests: readonly UnreachedDigest[];
}

/** The mails that reached nobody, and why; the coordinator may send each again. */
export function UnreachedTable({ board, digests }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { campaign } = board;
  const isCoordinator = useUser().role === 'province';
  // A closed campaign's stages are over; its requests and reports are not.
  const maySend = (digest: UnreachedDigest) => campaign.status === 'running' || digest.isInYear;
  const names = namesIn(board);
  const columns: Column<UnreachedDigest>[] = [
    { title: say('Gửi đến', 'To'), cell: ({ to }) => <Recipient to={to} names={names} /> },
    { title: say('Ngày', 'Day'), cell: ({ on }) => formatDay(on) },
    { title: say('Số việc', 'Wards'), cell: ({ lines }) => count(lines), isNumber: true },
    { title: say('Tình trạng', 'Status'), cell: (digest) => <ReminderStatus {...digest} /> },
  ];
  const again: Column<UnreachedDigest> = {
    title: say('Việc làm', 'Action'),
    cell: (digest) =>
      !hasNoContact(digest) && maySend(digest) && <SendAgain campaign={campaign.id} digest={digest} />,
  };
  return (
    <DataTable
      caption={say('Không đến được người nhận', 'Reached nobody')}
      columns={isCoordinator && digests.some(maySend) ? [...columns, again] : columns}
      rows={digests}
      keyOf={({ on, to }) => `${on} ${to}`}
    />
  );
}
