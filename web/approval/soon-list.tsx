import type { ReactNode } from 'react';
import { taskWords } from '../../shared/ward/next/task-words.ts';
import type { Board, WardLine } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Link } from '../parts/link.tsx';
import { TasksText } from '../parts/tasks-text.tsx';
import { daysLeft } from '../ward/home/days-left.ts';

interface Props {
  readonly wards: readonly WardLine[];
  readonly board: Board;
}

/** Wards whose list comes to the approver next, with the day on which it is posted for the last time. */
export function SoonList({ wards, board }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { campaign } = board;
  const columns: Column<WardLine>[] = [
    {
      title: say('Xã', 'Ward'),
      cell: ({ code, name }) => (
        <Link href={`/dot/${campaign.id}/xa/${code}`}>
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    {
      title: say('Niêm yết đến hết', 'Posted until the end of'),
      cell: ({ postedUntil }) => <PostedUntil board={board} day={postedUntil} />,
    },
    {
      title: say('Còn phải xong', 'Still to be done'),
      cell: ({ code, tasks }) =>
        tasks.some((task) => taskWords(task)) ? (
          <TasksText tasks={tasks} ward={code} campaign={campaign} />
        ) : (
          '–'
        ),
    },
    { title: say('Số hộ', 'Households'), isNumber: true, cell: ({ households }) => count(households) },
  ];
  return (
    <DataTable
      caption={say('Các xã đang niêm yết', 'Wards whose list is posted')}
      columns={columns}
      rows={wards}
      keyOf={({ code }) => code}
    />
  );
}

/** The last day, and how far it is. After it the list waits for its rechecks. */
function PostedUntil({
  board: { campaign, today },
  day,
}: Pick<Props, 'board'> & { readonly day: string | undefined }): ReactNode {
  const { say, weekday } = useLanguage();
  if (day === undefined) return say('Chưa niêm yết', 'Not posted yet');
  const left = day < today ? say('đã hết', 'over') : say(daysLeft(today, day, campaign));
  return `${weekday(day)} (${left})`;
}
