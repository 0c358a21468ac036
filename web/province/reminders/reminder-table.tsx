import type { ReactNode } from 'react';
import { kindText } from '../../../shared/mail/kind-text.ts';
import type { Board } from '../../client/answers.ts';
import { formatDay, formatInstant } from '../../language/format.ts';
import { abouts } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { StageBadge } from '../../parts/badges.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Link } from '../../parts/link.tsx';
import { namesIn, Recipient } from './recipient.tsx';
import { ReminderStatus } from './reminder-status.tsx';
import type { ReminderLine } from './reminder-text.ts';

interface Props {
  readonly caption: string;
  readonly board: Board;
  readonly reminders: readonly ReminderLine[];
}

/** Reminders as rows, in their order. */
export function ReminderTable({ caption, board, reminders }: Props): ReactNode {
  const { say } = useLanguage();
  const { campaign } = board;
  const names = namesIn(board);
  const columns: Column<ReminderLine>[] = [
    { title: say('Lúc', 'When'), cell: ({ at }) => formatInstant(at) },
    {
      title: say('Xã', 'Ward'),
      cell: ({ ward, about }) => (
        <Link href={`/dot/${campaign.id}/${about === 'reports' ? 'lich' : `xa/${ward}`}`}>
          <bdi>{names.get(ward) ?? ward}</bdi>
        </Link>
      ),
    },
    {
      title: say('Bước', 'Stage'),
      cell: ({ stage, about }) => (about ? say(abouts[about]) : <StageBadge stage={stage} />),
    },
    {
      title: say('Nhắc', 'Kind'),
      cell: ({ kind, dueOn }) => `${say(kindText(kind))} (${formatDay(dueOn)})`,
    },
    { title: say('Còn thiếu', 'Missing'), cell: ({ missing }) => say(missing) },
    { title: say('Gửi đến', 'To'), cell: ({ to }) => <Recipient to={to} names={names} /> },
    { title: say('Tình trạng', 'Status'), cell: (line) => <ReminderStatus {...line} /> },
  ];
  return (
    <DataTable
      caption={caption}
      empty={say('Không có nhắc hạn nào.', 'There is no reminder.')}
      columns={columns}
      rows={reminders}
      keyOf={({ at, to, ward, stage, kind, dueOn }) => [at, to, ward, stage, kind, dueOn].join(' ')}
    />
  );
}
