import type { ReactNode } from 'react';
import type { WardDetail } from '../../client/answers.ts';
import { dayOf, formatDay } from '../../language/format.ts';
import { stages as labels } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { outcomes } from './outcomes.ts';

type Stage = WardDetail['stages'][number];

/** The stages that the ward went through, with their days. */
export function StagesTable({ stages }: { readonly stages: readonly Stage[] }): ReactNode {
  const { say, count } = useLanguage();
  const columns: Column<Stage>[] = [
    { title: say('Bước', 'Stage'), cell: ({ stage }) => say(labels[stage]) },
    { title: say('Lần', 'Round'), isNumber: true, cell: ({ round }) => count(round) },
    { title: say('Từ ngày', 'From'), cell: ({ openedAt }) => formatDay(dayOf(openedAt)) },
    {
      title: say('Đến ngày', 'To'),
      cell: ({ closedAt }) => (closedAt ? formatDay(dayOf(closedAt)) : say('đang mở', 'open')),
    },
    { title: say('Kết thúc', 'Outcome'), cell: ({ outcome }) => (outcome ? say(outcomes[outcome]) : '–') },
  ];
  return (
    <DataTable
      caption={say('Các bước đã qua', 'Stages')}
      columns={columns}
      rows={stages}
      keyOf={({ stage, openedAt }) => `${stage} ${openedAt}`}
      empty={say('Chưa có bước nào.', 'No stage yet.')}
    />
  );
}
