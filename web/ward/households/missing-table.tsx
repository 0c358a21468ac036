import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import type { MissingLine } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { ClassBadge } from '../../parts/badges.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { useWard } from '../use-ward.ts';
import { Excuse } from './excuse.tsx';
import { HouseholdLink } from './household-link.tsx';

/** Households of the opening list that the survey must still hand in or excuse. */
export function MissingTable({ lines }: { readonly lines: readonly MissingLine[] }): ReactNode {
  const { say, count } = useLanguage();
  const { may, ward } = useWard();
  const [chosen, choose] = useState<MissingLine>();
  const isOffered = may('excuseHousehold') && ward.stage === 'survey';
  const columns: Column<MissingLine>[] = [
    { title: say('Chủ hộ', 'Head'), cell: (line) => <HouseholdLink {...line} /> },
    { title: say('Mã hộ', 'Code'), cell: ({ code }) => <bdi>{code ?? '–'}</bdi> },
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
    { title: say('Số khẩu', 'People'), isNumber: true, cell: ({ people }) => count(people) },
    { title: say('Đầu kỳ', 'Before'), cell: ({ before }) => <ClassBadge value={before} /> },
  ];
  const act: Column<MissingLine> = {
    title: say('Việc cần làm', 'To do'),
    cell: (line) => (
      <Button size="xs" variant="default" onClick={() => choose(line)}>
        {say(buttons.excuseHousehold)}
        <span className="unseen"> {line.head}</span>
      </Button>
    ),
  };
  return (
    <>
      <MissingNote isEmpty={lines.length === 0} isOffered={isOffered} />
      <DataTable
        caption={say('Hộ đầu kỳ chưa rà soát', 'Households of the opening list that are not surveyed')}
        columns={isOffered ? [...columns, act] : columns}
        rows={lines}
        keyOf={({ household }) => household}
        empty={say('Không có hộ nào.', 'There is none.')}
      />
      {chosen && <Excuse line={chosen} onClose={() => choose(undefined)} />}
    </>
  );
}

function MissingNote({
  isEmpty,
  isOffered,
}: {
  readonly isEmpty: boolean;
  readonly isOffered: boolean;
}): ReactNode {
  const { say } = useLanguage();
  if (isEmpty) return null;
  return (
    <p className="quiet">
      {isOffered
        ? say(
            'Nộp kết quả của các hộ này, hoặc ghi lý do miễn rà soát từng hộ. Còn hộ ở đây thì chưa gửi được kết quả rà soát.',
            'Hand in these households, or excuse each with a reason. While one stands here, the survey cannot be submitted.',
          )
        : say(
            'Hộ đầu kỳ chưa có kết quả. Cán bộ xã ghi lý do miễn được trong bước rà soát.',
            'Households of the opening list without a result. The ward’s officer can excuse them during the survey.',
          )}
    </p>
  );
}
