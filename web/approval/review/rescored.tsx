import type { ReactNode } from 'react';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { HouseholdLink } from '../../ward/households/household-link.tsx';
import { useWardParams } from '../../ward/use-ward.ts';
import { changesOf, type MeetingChange } from './decision-text.ts';
import { setText } from './score-changes.ts';
import { useHouseholdNames } from './use-household-names.ts';

interface Row extends MeetingChange {
  readonly key: string;
}

/** Households whose scores a meeting changed, with the reason. */
export function Rescored(): ReactNode {
  const { say, language } = useLanguage();
  const { decisions } = useRead('GET /api/campaigns/:campaign/wards/:ward/decisions', useWardParams());
  const nameOf = useHouseholdNames();
  const rows: Row[] = decisions.flatMap(({ at, body }) =>
    changesOf(body).map((change) => ({ ...change, key: `${at} ${change.household}` })),
  );
  const columns: Column<Row>[] = [
    {
      title: say('Chủ hộ', 'Head'),
      cell: ({ household }) => (
        <HouseholdLink household={household} head={nameOf(household)?.head ?? household} />
      ),
    },
    {
      title: say('Thôn', 'Village'),
      cell: ({ household }) => <bdi>{nameOf(household)?.village ?? '–'}</bdi>,
    },
    { title: say('Điểm mới', 'New scores'), cell: ({ set }) => say(setText(set, language)) },
    { title: say('Lý do', 'Reason'), cell: ({ reason }) => <bdi>{reason}</bdi> },
  ];
  return (
    <DataTable
      caption={say('Hộ được họp thôn sửa điểm', 'Households rescored by a meeting')}
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      empty={say('Không cuộc họp nào sửa điểm.', 'No meeting changed any score.')}
    />
  );
}
